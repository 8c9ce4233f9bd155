package com.martlet.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Span;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void namesTheTabAfterTheScreen() {
        assertThat(new Page("Runs", "What ran.").getPageTitle()).isEqualTo("Runs · Martlet");
    }

    @Test
    void showsTitleExplanationActionsAndContent() {
        var page = new Page("Runs", "What ran.");
        page.addActions(new Span("Run now"));
        page.add(new Span("the list"));

        assertThat(page.getElement().getTextRecursively())
                .isEqualTo("RunsWhat ran.Run nowthe list");
    }

    @Test
    void isRenamed() {
        var page = new Page("Runs", "What ran.");

        page.rename("Run 7", "");

        assertThat(page.title()).isEqualTo("Run 7");
        assertThat(page.getElement().getTextRecursively()).doesNotContain("What ran.");
    }
}
