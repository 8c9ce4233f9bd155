package com.martlet.mart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.martlet.identity.AccessDenied;
import com.martlet.identity.Actor;
import com.martlet.identity.Permission;
import com.martlet.identity.UserId;
import com.martlet.mart.TableRequest.Names;
import com.martlet.testing.redshift.RedshiftDatabase;
import com.martlet.warehouse.TestRedshift;
import com.martlet.warehouse.WarehouseSql;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as of a day out of a Redshift: row by row and by UNLOAD they are the same. */
class RedshiftTableTest {

    private static final Shop SHOP = Shop.onRedshift("Asia/Seoul");

    @BeforeAll
    static void loadThePilotsFirstDay() {
        var facts = new ArrayList<>(PilotDay.facts());
        facts.add(
                Fact.purchase(PilotDay.DAY, PilotDay.DAY + "T00:00:00.5", "4", "1.25")
                        .with("category_code", "a, \"b\"\nc"));
        SHOP.load(facts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"user_dimension", "rfm_scores", "purchase_categories", "monthly_purchases"})
    void readsTheSameByUnload(String table) {
        var rows = read(SHOP.sql(), table, Names.MASKED);

        assertThat(rows).isNotEmpty();
        assertThat(read(TestRedshift.sqlThatUnloads(), table, Names.MASKED)).isEqualTo(rows);
    }

    @Test
    void unloadsWholeNamesForThoseWithTheRightOnly() {
        var unloading = TestRedshift.sqlThatUnloads();

        assertThat(read(unloading, "user_dimension", Names.WHOLE, Permission.SEE_PERSONAL_DATA))
                .contains("1 정휘센 3800000 2 1 2020-10-25T05:32:30+09:00");
        assertThat(read(unloading, "user_dimension", Names.MASKED))
                .contains("1 정** 3800000 2 1 2020-10-25T05:32:30+09:00");
        assertThatThrownBy(() -> read(unloading, "user_dimension", Names.WHOLE))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void leavesNoFileBehind() {
        read(TestRedshift.sqlThatUnloads(), "user_dimension", Names.MASKED);

        assertThat(RedshiftDatabase.server().statements())
                .anyMatch(one -> one.startsWith("unload ('with days as"));
        assertThat(RedshiftDatabase.server().refused()).isEmpty();
        assertThat(RedshiftDatabase.bucket().resolve(SHOP.tenant().key() + "/unload").toFile())
                .satisfiesAnyOf(
                        folder -> assertThat(folder).doesNotExist(),
                        folder -> assertThat(folder).isEmptyDirectory());
    }

    private static List<String> read(
            WarehouseSql sql, String table, Names names, Permission... may) {
        var rows = new ArrayList<String>();
        var actor = new Actor(new UserId(1), "kim@shop.kr", SHOP.tenant(), Set.of(may), false);
        new TableService(sql, SHOP.warehouse())
                .read(
                        SHOP.tenant(),
                        actor,
                        new TableRequest(table, PilotDay.DAY, names),
                        row ->
                                rows.add(
                                        String.join(
                                                " ", row.stream().map(String::valueOf).toList())));
        return rows;
    }
}
