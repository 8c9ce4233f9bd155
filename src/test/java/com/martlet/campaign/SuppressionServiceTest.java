package com.martlet.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.martlet.audit.AuditFilter;
import com.martlet.audit.AuditTrail;
import com.martlet.identity.Actor;
import com.martlet.identity.TestPeople;
import com.martlet.testing.MartletTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@MartletTest
class SuppressionServiceTest {

    @Autowired private ApplicationContext context;
    @Autowired private SuppressionService suppressions;
    @Autowired private AuditTrail trail;

    @Test
    void recordsManyCustomersOfOneActOnce() {
        var shop = new TestPeople(context).aTenant();
        var martlet = Actor.martlet(shop);
        suppressions.add(shop, martlet, Suppression.Kind.CUSTOMER, "C1");

        suppressions.addCustomers(shop, martlet, List.of("C1", "C2", " C3 ", "C3"));
        suppressions.addCustomers(shop, martlet, List.of("C2", "C3"));

        assertThat(suppressions.list(shop, martlet))
                .extracting(Suppression::value)
                .containsExactlyInAnyOrder("C1", "C2", "C3");
        assertThat(trail.find(shop.id(), AuditFilter.everything().of("suppressions.added")))
                .singleElement()
                .satisfies(
                        one -> assertThat(one.details()).containsExactly(entry("customers", "2")));
    }
}
