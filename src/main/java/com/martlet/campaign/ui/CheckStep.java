package com.martlet.campaign.ui;

import com.martlet.base.ui.EmptyState;
import com.martlet.base.ui.Formats;
import com.martlet.base.ui.Texts;
import com.martlet.campaign.CampaignPreview;
import com.martlet.campaign.Reason;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A look at what would happen, and a test, before anything goes out. */
class CheckStep extends Div {

    private final Select<String> variant = new Select<>();
    private final ComboBox<String> colleague = new ComboBox<>(Texts.of("campaign.test.to"));
    private final H3 testTitle = new H3(Texts.of("campaign.test.title"));
    private final Button test = new Button(Texts.of("campaign.test"));
    private final Div testing = new Div(variant, colleague, test);
    private final Div shown = new Div();

    /** Does what was asked. */
    interface Listener {
        void preview();

        void test(String variant, String to);
    }

    CheckStep(Listener listener) {
        addClassName("m-stack");
        var look = new Button(Texts.of("campaign.preview"), click -> listener.preview());
        variant.setLabel(Texts.of("campaign.variant.name"));
        test.addClickListener(
                click ->
                        listener.test(
                                variant.getValue(), Objects.toString(colleague.getValue(), "")));
        colleague.addClassName("m-wide-field");
        testing.addClassName("m-fields");
        shown.addClassName("m-stack");
        var buttons = new Div(look);
        buttons.addClassName("m-fields");
        add(buttons, shown, testTitle, testing);
    }

    void offer(List<String> variants, List<String> colleagues, String self) {
        var chosen = variant.getValue();
        variant.setItems(variants);
        variant.setValue(variants.contains(chosen) ? chosen : variants.getFirst());
        variant.setVisible(variants.size() > 1);
        if (colleague.getValue() == null) {
            colleague.setItems(colleagues);
            colleague.setValue(colleagues.contains(self) ? self : colleagues.getFirst());
        }
    }

    /** A webhook takes the test itself, a file has none. */
    void showTestFor(boolean isEmail, boolean isFile) {
        colleague.setVisible(isEmail);
        test.setEnabled(!isFile);
    }

    void show(CampaignPreview preview) {
        shown.removeAll();
        shown.add(counts(preview));
        if (preview.samples().isEmpty()) {
            shown.add(new EmptyState(Texts.of("campaign.preview.nobody")));
        }
        var samples = new Div();
        samples.addClassName("m-samples");
        preview.samples().forEach(sample -> samples.add(card(sample)));
        shown.add(samples);
    }

    private static Component counts(CampaignPreview preview) {
        var formats = Formats.current();
        var line =
                new Paragraph(
                        Texts.of(
                                "campaign.preview.counts",
                                formats.number(preview.audience()),
                                formats.number(preview.reached()),
                                formats.number(preview.heldOut())));
        line.addClassName("m-strong");
        return preview.excluded().isEmpty()
                ? line
                : new Div(line, new Paragraph(excluded(preview.excluded())));
    }

    private static String excluded(Map<Reason, Long> excluded) {
        var parts =
                excluded.entrySet().stream()
                        .map(
                                entry ->
                                        CampaignWords.reason(entry.getKey())
                                                + " "
                                                + Formats.current().number(entry.getValue()))
                        .collect(Collectors.joining(" · "));
        return Texts.of("campaign.preview.excluded", parts);
    }

    private static Component card(CampaignPreview.Sample sample) {
        var who = new Div(sample.customerId() + " · " + Objects.toString(sample.name(), "-"));
        who.addClassName("m-quiet");
        var address = new Div(sample.address());
        address.addClassName("m-quiet");
        var variantName = new Span(sample.variant());
        variantName.addClassName("m-badge");
        var subject = new Div(sample.subject());
        subject.addClassName("m-strong");
        var text = new Div(sample.text());
        text.addClassName("m-letter");
        var card = new Div(variantName, who, address, subject, text);
        card.addClassName("m-sample");
        return card;
    }

    void setReadOnly(boolean isReadOnly) {
        testTitle.setVisible(!isReadOnly);
        testing.setVisible(!isReadOnly);
    }
}
