package com.martlet;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The editor of a segment as a person uses it. */
record SegmentPage(Page page) {

    void name(String name, String slug) {
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill(name);
        page.getByLabel("Short name for addresses").fill(slug);
    }

    /** The new condition asks for orders, at least one. */
    void addCondition(int days) {
        button("Add a condition").click();
        var field = page.getByLabel("Days", new Page.GetByLabelOptions().setExact(true));
        field.fill(String.valueOf(days));
        field.press("Tab");
    }

    /** Waits until the segment is counted. */
    void awaitCount(String count) {
        page.locator(".m-segment-size", withText(count + " customers")).waitFor();
    }

    void save() {
        button("Save").click();
        page.locator("vaadin-notification-card", withText("Saved")).waitFor();
    }

    void seeOnTheBoard() {
        page.getByText("See on the board").click();
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
