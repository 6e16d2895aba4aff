package eu.covenantofmayors.supporters.demo;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

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
    static final String ACCOUNTS = "select exists (select from account)";
    static final String COMPLETED = "select completed_at is not null from demonstration";
    static final String COMPLETE = "update demonstration set completed_at = now()";

    /** Emptying takes long on a busy disk; the limits of the pool are made for pages. */
    private static final int PATIENCE_MILLIS = 60_000;

    @Resource(lookup = "java:comp/DefaultDataSource")
    private DataSource dataSource;

    public DemoState state() {
        return ask(database -> {
            boolean begun = holds(database, BEGUN);
            return DemoState.of(begun, begun && holds(database, COMPLETED), holds(database, ACCOUNTS));
        });
    }

    /** Records that loading begins in an empty database. */
    public void begin() {
        run(BEGIN);
    }

    /** Empties the database of a demonstration whose loading broke off. */
    public void startOver() {
        run(START_OVER);
    }

    /** Records that all data are in. */
    public void complete() {
        run(COMPLETE);
    }

    private void run(String statement) {
        ask(database -> {
            try (Statement statements = database.createStatement()) {
                return statements.execute(statement);
            }
        });
    }

    private static boolean holds(Connection database, String query) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            return result.next() && result.getBoolean(1);
        }
    }

    @FunctionalInterface
    private interface Question<T> {
        T to(Connection database) throws SQLException;
    }

    /**
     * Asks without a transaction of the server: each statement is one of its own, and its commit has as much time as the
     * statement. Within a transaction the persistence provider gives the connection back before the commit, which then has
     * no more time than a connection that lies in the pool.
     */
    private <T> T ask(Question<T> question) {
        try (Connection database = dataSource.getConnection()) {
            int usual = database.getNetworkTimeout();
            database.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
            try {
                return question.to(database);
            } finally {
                database.setNetworkTimeout(Runnable::run, usual);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
