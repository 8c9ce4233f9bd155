package com.martlet.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.testing.MartletTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@MartletTest
class UserMemoryTest {

    private static final String BOARD = "board/overview";

    @Autowired private UserMemory memory;
    @Autowired private ApplicationContext context;
    private TestPeople people;
    private Tenant shop;
    private Actor minji;

    @BeforeEach
    void start() {
        people = new TestPeople(context);
        shop = people.aTenant();
        minji = people.actor(people.aMember(shop, Role.VIEWER));
    }

    @Test
    void keepsTheLastThing() {
        memory.keep(shop.id(), minji.user(), BOARD, "range=7d");
        memory.keep(shop.id(), minji.user(), BOARD, "range=28d");

        assertThat(memory.find(shop.id(), minji.user(), BOARD)).hasValue("range=28d");
        assertThat(memory.find(shop.id(), minji.user(), "board/pages")).isEmpty();
    }

    @Test
    void tellsPeopleAndTenantsApart() {
        var other = people.aTenant();
        var jun = people.actor(people.aMember(shop, Role.VIEWER));

        memory.keep(shop.id(), minji.user(), BOARD, "range=7d");

        assertThat(memory.find(shop.id(), jun.user(), BOARD)).isEmpty();
        assertThat(memory.find(other.id(), minji.user(), BOARD)).isEmpty();
    }

    @Test
    void keepsNoLongThing() {
        memory.keep(shop.id(), minji.user(), BOARD, "x".repeat(4001));

        assertThat(memory.find(shop.id(), minji.user(), BOARD)).isEmpty();
    }
}
