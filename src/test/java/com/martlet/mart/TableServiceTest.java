package com.martlet.mart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.martlet.base.NotFound;
import com.martlet.identity.AccessDenied;
import com.martlet.identity.Actor;
import com.martlet.identity.Permission;
import com.martlet.identity.UserId;
import com.martlet.mart.TableRequest.Names;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TableServiceTest {

    private static final Shop SHOP = new Shop("Asia/Seoul");

    private final TableService tables = new TableService(SHOP.sql(), SHOP.warehouse());

    @BeforeAll
    static void loadThePilotsFirstDayAndAWeekLater() {
        var facts = new ArrayList<>(PilotDay.facts());
        facts.add(Fact.event(PilotDay.DAY, PilotDay.DAY + "T00:00", "4", "page_view"));
        facts.add(Fact.request(PilotDay.DAY, PilotDay.DAY + "T00:00", "4", "r1"));
        SHOP.load(facts);
        var later = PilotDay.DAY.plusDays(7);
        SHOP.load(
                List.of(
                        Fact.purchase(later, later + "T00:00", "4", "5.5"),
                        Fact.customer(later, "6")));
    }

    @Test
    void readsTheUserDimensionAsOfADay() {
        assertThat(read("user_dimension", PilotDay.DAY, Names.WHOLE, Permission.SEE_PERSONAL_DATA))
                .containsExactly(
                        "1 정휘센 3800000 2 1 2020-10-25T05:32:30+09:00",
                        "2 김싸이언 1400000 1 2 2020-10-25T11:38:20+09:00",
                        "3 박트롬 1000000 1 1 2020-10-25T05:42:35+09:00",
                        "4 청소기 0 0 2 null",
                        "5 유코드제로 6000000 2 1 2020-10-25T09:32:35+09:00");
    }

    @Test
    void addsWhatHappenedLater() {
        assertThat(read("user_dimension", PilotDay.DAY.plusDays(7), Names.MASKED))
                .contains("4 청** 5.5 1 2 2020-11-01T09:00+09:00", "6 null 0 0 0 null")
                .hasSize(6);
    }

    @Test
    void namesItsColumns() {
        var request = new TableRequest("user_dimension", PilotDay.DAY, Names.MASKED);

        assertThat(tables.columns(SHOP.tenant(), anActor(), request))
                .extracting(TableColumn::name)
                .containsExactly(
                        "customer_id",
                        "customer_name",
                        "total_purchase_amount",
                        "count_purchases",
                        "count_accesses",
                        "first_purchase_at");
    }

    @Test
    void masksNamesUnlessTheActorMaySeeThem() {
        assertThat(read("user_dimension", PilotDay.DAY, Names.MASKED, Permission.SEE_PERSONAL_DATA))
                .anyMatch(row -> row.startsWith("1 정** "));
        assertThatThrownBy(() -> read("user_dimension", PilotDay.DAY, Names.WHOLE))
                .isInstanceOf(AccessDenied.class)
                .hasMessageContaining("SEE_PERSONAL_DATA");
    }

    @Test
    void readsEveryTableItNames() {
        var predicted = Set.of("customer_values", "value_calibrations");
        for (var table : tables.tables()) {
            if (predicted.contains(table)) {
                continue;
            }
            assertThat(read(table, PilotDay.DAY, Names.MASKED)).as(table).isNotEmpty();
        }
    }

    @Test
    void refusesATableThatIsNotThere() {
        assertThatThrownBy(() -> read("secrets", PilotDay.DAY, Names.MASKED))
                .isInstanceOf(NotFound.class)
                .hasMessageStartingWith(
                        "There is no table \"secrets\". Use one of user_dimension, rfm_scores,");
    }

    private List<String> read(String table, LocalDate asOf, Names names, Permission... may) {
        var rows = new ArrayList<String>();
        tables.read(
                SHOP.tenant(),
                anActor(may),
                new TableRequest(table, asOf, names),
                row -> rows.add(String.join(" ", row.stream().map(String::valueOf).toList())));
        return rows;
    }

    private static Actor anActor(Permission... may) {
        return new Actor(new UserId(1), "kim@shop.kr", SHOP.tenant(), Set.of(may), false);
    }
}
