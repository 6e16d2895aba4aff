package eu.covenantofmayors.supporters.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/**
 * Records in the database how far loading has come, and empties the database of a demonstration whose loading broke off.
 *
 * <p>The record is a table of its own, made while the database is empty. Only a database with that record and without its
 * end is ever emptied, so data that are not the demonstration's are safe even when somebody names their database by mistake.
 */
@ApplicationScoped
public class DemoDatabase {
    /** Makes the record, and keeps the rows that the migrations have brought: emptying would lose them. */
    static final String BEGIN = """
            do $$
            declare
                name text;
            begin
                create table demonstration (begun_at timestamp with time zone not null, completed_at timestamp with time zone);
                create table demonstration_seed (
                    id bigint generated always as identity primary key, table_name text not null, content jsonb not null);
                for name in select c.relname from pg_class c
                        where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace
                        and c.relname not in ('flyway_schema_history', 'demonstration', 'demonstration_seed')
                        order by c.oid loop
                    execute format(
                        'insert into demonstration_seed (table_name, content) select %L, to_jsonb(t) from %I t', name, name);
                end loop;
                insert into demonstration (begun_at) values (now());
            end $$
            """;

    /**
     * Empties all tables of the application in one transaction and puts back what the migrations had brought. Sequences go on:
     * the persistence provider may hold numbers of them. The audit trail refuses to be emptied while its triggers are on.
     */
    static final String START_OVER = """
            do $$
            declare
                tables text;
                name text;
                seed record;
            begin
                if not exists (select from demonstration where completed_at is null) then
                    raise exception 'Only a demonstration whose loading broke off is emptied';
                end if;
                for name in select distinct c.relname from pg_trigger t join pg_class c on c.oid = t.tgrelid
                        where c.relnamespace = current_schema()::regnamespace and not t.tgisinternal loop
                    execute format('alter table %I disable trigger user', name);
                end loop;
                select string_agg(format('%I', c.relname), ', ') into tables from pg_class c
                    where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace
                    and c.relname not in ('flyway_schema_history', 'demonstration', 'demonstration_seed');
                execute 'truncate ' || tables;
                for seed in select * from demonstration_seed order by id loop
                    execute format('insert into %I select * from jsonb_populate_record(cast(null as %I), $1)',
                        seed.table_name, seed.table_name) using seed.content;
                end loop;
                for name in select distinct c.relname from pg_trigger t join pg_class c on c.oid = t.tgrelid
                        where c.relnamespace = current_schema()::regnamespace and not t.tgisinternal loop
                    execute format('alter table %I enable trigger user', name);
                end loop;
                update demonstration set begun_at = now();
            end $$
            """;

    static final String BEGUN = "select to_regclass('demonstration') is not null";
    static final String COMPLETED = "select completed_at is not null from demonstration";
    static final String COMPLETE = "update demonstration set completed_at = now()";

    @PersistenceContext
    private EntityManager em;

    @Transactional
    public DemoState state() {
        boolean begun = holds(BEGUN);
        long accounts =
                em.createQuery("select count(u) from User u", Long.class).getSingleResult();
        return DemoState.of(begun, begun && holds(COMPLETED), accounts > 0);
    }

    /** Records that loading begins in an empty database. */
    @Transactional
    public void begin() {
        run(BEGIN);
    }

    /** Empties the database of a demonstration whose loading broke off. */
    @Transactional
    public void startOver() {
        run(START_OVER);
    }

    /** Records that all data are in. */
    @Transactional
    public void complete() {
        run(COMPLETE);
    }

    private boolean holds(String query) {
        return Boolean.TRUE.equals(em.createNativeQuery(query).getSingleResult());
    }

    private void run(String statement) {
        em.createNativeQuery(statement).executeUpdate();
    }
}
