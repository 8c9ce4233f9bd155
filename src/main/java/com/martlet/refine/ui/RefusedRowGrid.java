package com.martlet.refine.ui;

import com.martlet.base.ui.Formats;
import com.martlet.base.ui.PhoneCards;
import com.martlet.base.ui.Texts;
import com.martlet.identity.Actor;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import com.martlet.refine.QuarantineService;
import com.martlet.refine.QuarantinedRow;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;

/** Refused rows, each with ways to its source, its file and its run. */
class RefusedRowGrid extends Grid<QuarantinedRow> {

    private final transient Tenant tenant;

    RefusedRowGrid(Tenant tenant, Actor actor) {
        this.tenant = tenant;
        narrow(row -> source(row, actor), "refine.column.source").setWidth("200px");
        narrow(this::file, "refine.column.file").setWidth("290px");
        addColumn(row -> Formats.current().number(row.line()))
                .setHeader(Texts.of("refine.column.line"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("80px")
                .setFlexGrow(0);
        narrow(this::run, "refine.column.run").setWidth("80px");
        addColumn(row -> row.reason(Texts.currentLocale()))
                .setHeader(Texts.of("refine.column.reason"))
                .setTooltipGenerator(row -> row.reason(Texts.currentLocale()))
                .setFlexGrow(3);
        if (QuarantineService.maySeeRaw(actor)) {
            addColumn(QuarantinedRow::raw)
                    .setHeader(Texts.of("refine.column.raw"))
                    .setTooltipGenerator(QuarantinedRow::raw)
                    .setFlexGrow(4);
        }
        setAllRowsVisible(true);
        PhoneCards.of(this);
    }

    private Column<QuarantinedRow> narrow(
            ValueProvider<QuarantinedRow, Component> cell, String title) {
        return addComponentColumn(cell).setHeader(Texts.of(title)).setFlexGrow(0);
    }

    private Component source(QuarantinedRow row, Actor actor) {
        return actor.may(Permission.SEE_SOURCES)
                ? link("t/%s/sources/%s".formatted(tenant.slug(), row.source()), row.source())
                : new Span(row.source());
    }

    /** To the refused rows of this file alone. */
    private Component file(QuarantinedRow row) {
        var address = QuarantineNavigation.ofFile(tenant, row.source(), row.fileId());
        var link = link(address, row.file());
        link.setTitle(row.file());
        return link;
    }

    private Component run(QuarantinedRow row) {
        var number = String.valueOf(row.run());
        return link("t/%s/runs/%s".formatted(tenant.slug(), number), "#" + number);
    }

    private static Anchor link(String address, String text) {
        var link = new Anchor(address, text);
        link.getElement().setAttribute("router-link", true);
        return link;
    }
}
