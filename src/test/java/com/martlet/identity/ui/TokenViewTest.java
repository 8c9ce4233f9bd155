package com.martlet.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.identity.Permission;
import com.martlet.identity.TokenActors;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokenViewTest extends PeopleScreens {

    @BeforeEach
    void open() {
        signIn(administrator);
        openedInTheTenant("tokens");
        click("Create a token");
        test($(TextField.class).withCaption("Name").single()).setValue("nightly import");
    }

    @Test
    void showsTheSecretOfATokenWithScopesOnce() {
        $(Checkbox.class).withCaption("All that I may do").single().setValue(false);
        scopes().setValue(Set.of(Permission.SEE_RUNS));
        click("Create a token");

        var secret = $(TextField.class).all().getLast().getValue();
        var actor = context.getBean(TokenActors.class).load(secret, null);
        assertThat(actor.permissions())
                .containsExactlyInAnyOrder(Permission.USE_ACCOUNT, Permission.SEE_RUNS);
        click("Close");
        openedInTheTenant("account");
        openedInTheTenant("tokens");
        assertThat(page()).contains("nightly import").doesNotContain(secret);
    }

    @Test
    void asksForAtLeastOneScope() {
        $(Checkbox.class).withCaption("All that I may do").single().setValue(false);
        click("Create a token");

        assertThat(scopes().getErrorMessage()).isEqualTo("Choose at least one permission.");
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<Permission> scopes() {
        return (CheckboxGroup<Permission>) $(CheckboxGroup.class).withCaption("May do").single();
    }
}
