package com.martlet.campaign.ui;

import com.martlet.base.ui.Texts;
import com.martlet.campaign.Variant;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Map;
import java.util.Objects;

/** One of the texts that are tried against each other. */
class VariantFields extends Div {

    private static final int LONGEST_SUBJECT = 200;

    private final TextField name = new TextField(Texts.of("campaign.variant.name"));
    private final IntegerField share = new IntegerField(Texts.of("campaign.variant.share"));
    private final TextField subject = new TextField(Texts.of("campaign.subject"));
    private final TextArea text = new TextArea(Texts.of("campaign.text"));
    private final Button remove = new Button(VaadinIcon.TRASH.create());

    VariantFields(Variant variant, Runnable changed, Runnable removed) {
        addClassName("m-variant");
        name.setValue(variant.name());
        share.setValue(variant.share());
        share.setMin(1);
        share.setMax(100);
        share.setSuffixComponent(new Div("%"));
        subject.setValue(variant.subject());
        subject.setMaxLength(LONGEST_SUBJECT);
        subject.setWidthFull();
        text.setValue(variant.text());
        text.setMinHeight("9rem");
        text.setWidthFull();
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        remove.addClickListener(click -> removed.run());
        watch(changed);
        var head = new Div(name, share, remove);
        head.addClassName("m-fields");
        add(head, subject, text);
    }

    private void watch(Runnable changed) {
        subject.setValueChangeMode(ValueChangeMode.ON_BLUR);
        text.setValueChangeMode(ValueChangeMode.ON_BLUR);
        name.addValueChangeListener(event -> changed.run());
        share.addValueChangeListener(event -> changed.run());
        subject.addValueChangeListener(event -> changed.run());
        text.addValueChangeListener(event -> changed.run());
    }

    /** One alone has no name to tell it apart by, and all of the share. */
    void showAlone(boolean isAlone) {
        name.setVisible(!isAlone);
        share.setVisible(!isAlone);
        remove.setVisible(!isAlone);
        var label = Texts.of("campaign.variant.remove", name.getValue());
        remove.setAriaLabel(label);
        remove.setTooltipText(label);
    }

    void share(int percent) {
        share.setValue(percent);
    }

    void showSubject(boolean isShown) {
        subject.setVisible(isShown);
    }

    void insert(String variable) {
        text.setValue(text.getValue() + variable);
        text.focus();
    }

    Variant read() {
        return new Variant(
                name.getValue().strip(),
                Objects.requireNonNullElse(share.getValue(), 0),
                subject.getValue(),
                text.getValue());
    }

    Map<String, HasValidation> fields(int index) {
        var place = "variants[%d].".formatted(index);
        return Map.of(place + "name", name, place + "subject", subject, place + "text", text);
    }

    void setReadOnly(boolean isReadOnly) {
        name.setReadOnly(isReadOnly);
        share.setReadOnly(isReadOnly);
        subject.setReadOnly(isReadOnly);
        text.setReadOnly(isReadOnly);
        remove.setVisible(remove.isVisible() && !isReadOnly);
    }
}
