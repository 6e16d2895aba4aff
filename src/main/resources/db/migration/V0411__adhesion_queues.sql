create index adhesion_queue on adhesion (state, touched_at, id);
