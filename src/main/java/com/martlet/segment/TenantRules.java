package com.martlet.segment;

import com.martlet.identity.Tenant;
import com.martlet.identity.TenantId;
import com.martlet.identity.TenantTransactions;
import com.martlet.serving.CustomerSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the rules of a tenant name, who uses them and whom they find. */
@Component
class TenantRules {

    private final SegmentRepository segments;
    private final CustomerListRepository lists;
    private final TenantTransactions transactions;
    private final RuleEvaluator evaluator;
    private final ObjectProvider<SegmentUse> users;

    TenantRules(
            SegmentRepository segments,
            CustomerListRepository lists,
            TenantTransactions transactions,
            RuleEvaluator evaluator,
            ObjectProvider<SegmentUse> users) {
        this.segments = segments;
        this.lists = lists;
        this.transactions = transactions;
        this.evaluator = evaluator;
        this.users = users;
    }

    CustomerSet members(Tenant tenant, Rule rule) {
        return evaluator.members(tenant, rule, book(tenant.id()));
    }

    NodeCounts count(Tenant tenant, Rule rule) {
        return evaluator.count(tenant, rule, book(tenant.id()));
    }

    /** Looks at the customers of the current data version. */
    <T> T ask(Tenant tenant, Function<Facts, T> question) {
        return evaluator.at(tenant, question);
    }

    /** What a rule may name; ask it within a transaction of the tenant. */
    CheckedSegment.Named named(TenantId tenant) {
        return new CheckedSegment.Named(
                slug -> segments.find(tenant, slug).map(Segment::rule),
                slug -> lists.findByTenantIdAndSlug(tenant.value(), slug).isPresent());
    }

    /** Who uses the segment; within a transaction of the tenant. */
    List<SegmentUse.Use> uses(TenantId tenant, String slug) {
        var uses = new ArrayList<SegmentUse.Use>();
        segments.all(tenant).stream()
                .filter(other -> References.of(other.rule()).contains(slug))
                .map(
                        other ->
                                new SegmentUse.Use(
                                        "segment", other.name(), "segments/" + other.slug()))
                .forEach(uses::add);
        users.orderedStream().forEach(user -> uses.addAll(user.usesOf(tenant, slug)));
        return uses;
    }

    private RuleBook book(TenantId tenant) {
        return new RuleBook() {
            @Override
            public Rule rule(String segment) {
                return transactions
                        .readInTenant(tenant, () -> segments.find(tenant, segment))
                        .map(Segment::rule)
                        .orElseThrow(() -> References.missing(segment));
            }

            @Override
            public IdList list(String slug) {
                return transactions
                        .readInTenant(
                                tenant, () -> lists.findByTenantIdAndSlug(tenant.value(), slug))
                        .map(found -> ids(tenant, found))
                        .orElseThrow(() -> References.missingList(slug));
            }
        };
    }

    private IdList ids(TenantId tenant, CustomerListEntity list) {
        return new IdList(
                list.id(),
                list.version(),
                () ->
                        transactions.readInTenant(
                                tenant, () -> lists.ids(tenant.value(), list.id())));
    }
}
