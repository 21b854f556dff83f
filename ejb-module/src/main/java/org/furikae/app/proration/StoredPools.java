package org.furikae.app.proration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.furikae.app.persistence.Columns;
import org.furikae.app.persistence.Database;
import org.furikae.app.persistence.Sql;
import org.furikae.claim.Agency;
import org.furikae.claim.Yen;
import org.furikae.insurer.Insurer;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.insurer.InsurerNumber;
import org.furikae.proration.Member;
import org.furikae.proration.Pool;
import org.furikae.proration.PoolKey;
import org.furikae.proration.PooledClaim;
import org.furikae.proration.ProrationMethod;
import org.furikae.proration.Share;

/** Pools of stored runs, as they were computed: weights and methods of then. */
@ApplicationScoped
class StoredPools {
    private static final String SELECT = "select p.pool, p.method_ordinal, " + Sql.qualified("p", PoolColumns.NAMES)
            + ", p.claims, p.amount, p.members, p.total_weight, b.claims, b.amount, b.version from proration_pool p"
            + " left join proration_pool_balance b on b.run_number = p.run_number and b.pool = p.pool"
            + " where p.run_number = ?";

    @Inject
    private Database database;

    /** A pool with what its row says. */
    record Head(
            int pool,
            ProrationMethod method,
            PoolKey key,
            List<YearMonth> baseMonths,
            long claims,
            Yen amount,
            int members,
            BigInteger totalWeight,
            Optional<Long> openClaims,
            Optional<Yen> openAmount,
            Optional<Long> version) {

        PoolRow row() {
            return new PoolRow(
                    pool,
                    key,
                    method.methodId(),
                    baseMonths,
                    claims,
                    amount,
                    members,
                    totalWeight,
                    openClaims.orElse(claims),
                    openAmount.orElse(amount));
        }
    }

    /** A pool of an approved run as it stands. */
    record Standing(Head head, List<Member> members) {
        Yen amount() {
            return head.openAmount().orElseThrow();
        }

        long version() {
            return head.version().orElseThrow();
        }

        Pool pool(List<PooledClaim> claims) {
            return new Pool(head.key(), head.method(), head.baseMonths(), members, claims);
        }
    }

    Map<Integer, ProrationMethod> methods(long run) {
        record Used(int ordinal, ProrationMethod method) {}
        return database
                .query(
                        "select ordinal, " + MethodColumns.NAMES + " from proration_run_method where run_number = ?",
                        parameters -> parameters.number(run),
                        columns -> new Used(columns.smallNumber(), MethodColumns.read(columns)))
                .stream()
                .collect(Collectors.toMap(Used::ordinal, Used::method));
    }

    List<Head> heads(long run, long offset, int limit) {
        Map<Integer, ProrationMethod> methods = methods(run);
        return database.query(
                SELECT + " order by p.pool limit ?, ?",
                parameters -> parameters.number(run).number(offset).number(limit),
                columns -> read(columns, methods));
    }

    Map<Integer, Head> all(long run) {
        return heads(run, 0, Integer.MAX_VALUE).stream().collect(Collectors.toMap(Head::pool, Function.identity()));
    }

    Optional<Head> head(long run, int pool) {
        Map<Integer, ProrationMethod> methods = methods(run);
        return database.queryOne(
                SELECT + " and p.pool = ?",
                parameters -> parameters.number(run).number(pool),
                columns -> read(columns, methods));
    }

    Standing standing(long run, int pool) {
        return new Standing(head(run, pool).orElseThrow(), members(run, pool));
    }

    List<Member> members(long run, int pool) {
        return shares(run, pool).stream().map(Share::member).toList();
    }

    /** By insurer number as the core orders it. */
    List<Share> shares(long run, int pool) {
        return database
                .query(
                        "select insurer_number, agency, weight, amount from proration_share where run_number = ? and pool = ?",
                        parameters -> parameters.number(run).number(pool),
                        columns -> new Share(
                                new Member(
                                        new InsurerNumber(columns.text()),
                                        columns.constant(Agency.class),
                                        new BigInteger(columns.text())),
                                Yen.of(columns.number())))
                .stream()
                .sorted(Comparator.comparing(share -> share.member().insurer()))
                .toList();
    }

    private static Head read(Columns columns, Map<Integer, ProrationMethod> methods) throws SQLException {
        return new Head(
                columns.smallNumber(),
                methods.get(columns.smallNumber()),
                PoolColumns.readKey(columns),
                PoolColumns.readBaseMonths(columns),
                columns.number(),
                Yen.of(columns.number()),
                columns.smallNumber(),
                new BigInteger(columns.text()),
                columns.optionalNumber(),
                columns.optionalNumber().map(Yen::of),
                columns.optionalNumber());
    }

    /** Empty when the insurer is not listed. */
    static String name(InsurerNumber insurer, InsurerDirectory insurers) {
        return insurers.find(insurer).map(Insurer::name).orElse("");
    }
}
