package com.martlet.identity.ui;

import com.martlet.base.UserError;
import com.martlet.base.ui.Phrases;
import com.martlet.base.ui.Texts;
import com.martlet.identity.MemberDraft;
import com.martlet.identity.MemberDraft.PersonalData;
import com.martlet.identity.MemberRole;
import com.martlet.identity.Role;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;

/** What is asked to add a member. */
class MemberForm extends Dialog {

    /** How a new person gets a password. */
    enum Way {
        /** By a link with which they choose one. */
        LINK,
        /** Is told one, which they have to change at once. */
        PASSWORD
    }

    /** Hears what was asked. */
    interface MemberAsked {
        void add(MemberDraft draft, Way way);
    }

    private final EmailField email = new EmailField(Texts.of("identity.member.email"));
    private final TextField name = new TextField(Texts.of("identity.member.name"));
    private final Select<MemberRole> role = new Select<>();
    private final Checkbox personalData = new Checkbox(Texts.of("identity.member.pii"));
    private final RadioButtonGroup<Way> way = new RadioButtonGroup<>();
    private final transient MemberAsked asked;

    MemberForm(List<MemberRole> roles, boolean goesByMail, MemberAsked asked) {
        this.asked = asked;
        setHeaderTitle(Texts.of("identity.members.add"));
        setWidth("32rem");
        role.setLabel(Texts.of("identity.member.role"));
        role.setItems(roles);
        role.setItemLabelGenerator(RoleWords::of);
        role.addValueChangeListener(event -> describe(event.getValue()));
        role.setValue(Role.VIEWER);
        personalData.setHelperText(Texts.of("identity.member.pii.help"));
        ways(goesByMail);
        add(new FormLayout(email, name, role, personalData), way);
        var add = new Button(Texts.of("identity.members.add"), click -> submit());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.of("base.cancel"), click -> close()), add);
    }

    private void ways(boolean goesByMail) {
        var link = goesByMail ? "identity.members.by.mail" : "identity.members.by.copy";
        way.setLabel(Texts.of("identity.members.by"));
        way.setItems(Way.values());
        way.setItemLabelGenerator(
                one -> Texts.of(one == Way.LINK ? link : "identity.members.by.password"));
        way.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        way.setValue(Way.LINK);
    }

    private void describe(MemberRole chosen) {
        role.setHelperText(RoleWords.purpose(chosen));
        personalData.setEnabled(chosen.mayHavePersonalData());
        personalData.setValue(personalData.getValue() && chosen.mayHavePersonalData());
    }

    private void submit() {
        try {
            asked.add(draft(), way.getValue());
            close();
        } catch (UserError error) {
            email.setErrorMessage(Phrases.of(error));
            email.setInvalid(true);
        }
    }

    private MemberDraft draft() {
        var sight = personalData.getValue() ? PersonalData.VISIBLE : PersonalData.MASKED;
        return new MemberDraft(email.getValue(), name.getValue(), role.getValue(), sight);
    }
}
