package com.martlet.campaign.ui;

import com.martlet.base.ui.Formats;
import com.martlet.base.ui.StackingTable;
import com.martlet.base.ui.Texts;
import com.martlet.campaign.ArmResult;
import com.martlet.campaign.CampaignResult;
import com.martlet.campaign.Estimate;
import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row for the control group, each variant, and all variants together. */
class ArmTable extends StackingTable {

    private final transient Currency currency;

    ArmTable(CampaignResult result, Currency currency) {
        super(
                List.of(
                        Column.text(Texts.of("campaign.arm")),
                        Column.number(Texts.of("campaign.customers")),
                        Column.number(Texts.of("campaign.conversions")),
                        Column.number(Texts.of("campaign.rate")),
                        Column.number(Texts.of("campaign.lift")),
                        Column.number(Texts.of("campaign.revenue")),
                        Column.number(Texts.of("campaign.revenue_each")),
                        Column.number(Texts.of("campaign.revenue_lift"))));
        this.currency = currency;
        var rows = new ArrayList<List<Component>>();
        var holdout = result.holdout();
        if (holdout != null) {
            rows.add(row(Texts.of("campaign.control"), holdout));
        }
        result.variants().forEach(one -> rows.add(row(one.name(), one)));
        if (result.variants().size() > 1) {
            rows.add(row(Texts.of("campaign.together"), result.treated()));
        }
        show(rows);
    }

    private List<Component> row(String name, ArmResult arm) {
        var formats = Formats.current();
        return List.of(
                text(name),
                text(formats.number(arm.customers())),
                text(formats.number(arm.conversions())),
                text(formats.percent(arm.conversionRate())),
                text(CampaignWords.lift(arm.conversionLift())),
                text(formats.money(arm.revenue(), currency)),
                text(formats.money(arm.revenuePerCustomer(), currency)),
                text(moneyLift(arm.revenueLift())));
    }

    private String moneyLift(@Nullable Estimate lift) {
        var formats = Formats.current();
        return lift == null
                ? Formats.MISSING
                : "%s (%s … %s)"
                        .formatted(
                                formats.money(lift.difference(), currency),
                                formats.money(lift.low(), currency),
                                formats.money(lift.high(), currency));
    }
}
