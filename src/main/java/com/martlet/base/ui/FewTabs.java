package com.martlet.base.ui;

import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;

/** Tabs that fit beside each other: nothing scrolls among them, and all in the list are tabs. */
public class FewTabs extends Tabs {

    /** What would scroll takes the focus, and whoever hears the screen would count it as a tab. */
    public FewTabs(Tab... tabs) {
        super(tabs);
        getElement()
                .executeJs(
                        "this.updateComplete.then(() =>"
                                + " this.shadowRoot.getElementById('scroll')"
                                + ".removeAttribute('tabindex'))");
    }
}
