package com.martlet.identity.ui;

import com.martlet.base.UserError;
import com.martlet.base.ui.Texts;
import com.martlet.identity.MemberDraft;
import com.martlet.identity.MemberDraft.PersonalData;
import com.martlet.identity.Role;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;

/** What is asked to add a member. */
class MemberForm extends Dialog {

    private final EmailField email = new EmailField(Texts.of("identity.member.email"));
    private final TextField name = new TextField(Texts.of("identity.member.name"));
    private final Select<Role> role = new Select<>();
    private final Checkbox personalData = new Checkbox(Texts.of("identity.member.pii"));
    private final transient Consumer<MemberDraft> added;

    MemberForm(Consumer<MemberDraft> added) {
        this.added = added;
        setHeaderTitle(Texts.of("identity.members.add"));
        role.setLabel(Texts.of("identity.member.role"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(RoleWords::of);
        role.addValueChangeListener(event -> allowPersonalData(event.getValue()));
        role.setValue(Role.VIEWER);
        personalData.setHelperText(Texts.of("identity.member.pii.help"));
        add(new FormLayout(email, name, role, personalData));
        var add = new Button(Texts.of("identity.members.add"), click -> submit());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.of("base.cancel"), click -> close()), add);
    }

    private void allowPersonalData(Role chosen) {
        personalData.setEnabled(chosen.mayHavePersonalData());
        personalData.setValue(personalData.getValue() && chosen.mayHavePersonalData());
    }

    private void submit() {
        try {
            added.accept(draft());
            close();
        } catch (UserError error) {
            email.setErrorMessage(error.getMessage());
            email.setInvalid(true);
        }
    }

    private MemberDraft draft() {
        var sight = personalData.getValue() ? PersonalData.VISIBLE : PersonalData.MASKED;
        return new MemberDraft(email.getValue(), name.getValue(), role.getValue(), sight);
    }
}
