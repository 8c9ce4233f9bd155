package com.martlet.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.martlet.testing.MartletTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@MartletTest
class TenantTransactionsTest {

    @Autowired private TenantTransactions transactions;
    @Autowired private JdbcClient jdbc;
    @Autowired private ApplicationContext context;

    private Tenant mine;
    private Tenant theirs;
    private IssuedLogin member;

    @BeforeEach
    void openTwoTenants() {
        var people = new TestPeople(context);
        mine = people.aTenant();
        theirs = people.aTenant();
        member = people.aMember(mine, Role.VIEWER);
        people.aMember(theirs, Role.ANALYST);
    }

    @Test
    void showsTheRowsOfTheTenantOnlyEvenToPlainSql() {
        var roles =
                transactions.readInTenant(
                        mine.id(),
                        () -> jdbc.sql("select role from memberships").query(String.class).list());

        assertThat(roles).containsExactly("VIEWER");
    }

    @Test
    void showsNothingWithoutATenant() {
        assertThat(countMemberships()).isZero();
    }

    @Test
    void forgetsTheTenantWithTheTransaction() {
        transactions.inTenant(mine.id(), this::countMemberships);

        assertThat(countMemberships()).isZero();
    }

    @Test
    void refusesToWriteRowsOfAnotherTenant() {
        assertThatThrownBy(
                        () ->
                                transactions.inTenant(
                                        mine.id(),
                                        () ->
                                                jdbc.sql(
                                                                "update memberships set tenant_id ="
                                                                        + " :theirs")
                                                        .param("theirs", theirs.id().value())
                                                        .update()))
                .hasStackTraceContaining("row-level security policy");
    }

    @Test
    void joinsTheTransactionOfTheSameTenant() {
        var count =
                transactions.inTenant(
                        mine.id(), () -> transactions.inTenant(mine.id(), this::countMemberships));

        assertThat(count).isOne();
    }

    @Test
    void refusesToTurnToAnotherTenant() {
        assertThatThrownBy(
                        () ->
                                transactions.inTenant(
                                        mine.id(),
                                        () ->
                                                transactions.inTenant(
                                                        theirs.id(), this::countMemberships)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cannot turn to");
    }

    @Test
    void takesBackWhatAFailedWorkDid() {
        assertThatThrownBy(
                        () ->
                                transactions.inTenant(
                                        mine.id(),
                                        () -> {
                                            jdbc.sql("delete from memberships").update();
                                            throw new IllegalArgumentException("no");
                                        }))
                .hasMessage("no");

        assertThat(transactions.readInTenant(mine.id(), this::countMemberships)).isOne();
    }

    @Test
    void showsAPersonTheirOwnMembershipsInAllTenants() {
        var user = new TestPeople(context).actor(member).user();

        var tenants =
                transactions.readAsUser(
                        user,
                        () ->
                                jdbc.sql("select tenant_id from memberships")
                                        .query(Long.class)
                                        .list());

        assertThat(tenants).containsExactly(mine.id().value());
    }

    private long countMemberships() {
        return jdbc.sql("select count(*) from memberships").query(Long.class).single();
    }
}
