package com.martlet.campaign.ui;

import com.martlet.base.ui.Texts;
import com.martlet.campaign.CampaignPlan;
import com.martlet.campaign.Channel;
import com.martlet.campaign.Consent;
import com.martlet.campaign.PlanJson;
import com.martlet.segment.Segment;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** To whom, and by which channel. */
class AudienceStep extends Div {

    private final ComboBox<Segment> segment = new ComboBox<>(Texts.of("campaign.segment"));
    private final Select<String> channel = new Select<>();
    private final Select<Consent> consent = new Select<>();
    private final TextField sender = new TextField(Texts.of("campaign.sender"));
    private final TextField contact = new TextField(Texts.of("campaign.contact"));
    private final TextField url = new TextField(Texts.of("campaign.url"));
    private final Paragraph note = new Paragraph();

    AudienceStep(Runnable changed) {
        addClassNames("m-fields", "m-top");
        segment.setItemLabelGenerator(Segment::name);
        segment.addClassName("m-wide-field");
        channel.setLabel(Texts.of("campaign.channel"));
        channel.setItems("email", "webhook", "file");
        channel.setItemLabelGenerator(CampaignWords::channel);
        consent.setLabel(Texts.of("campaign.consent"));
        consent.setItems(Consent.values());
        consent.setItemLabelGenerator(
                one ->
                        Texts.of(
                                one == Consent.SMS
                                        ? "campaign.consent.sms"
                                        : "campaign.consent.email"));
        sender.setHelperText(Texts.of("campaign.sender.help"));
        contact.setHelperText(Texts.of("campaign.contact.help"));
        url.setHelperText(Texts.of("campaign.url.help"));
        url.addClassName("m-wide-field");
        note.addClassNames("m-quiet", "m-whole-line");
        add(segment, channel, sender, contact, url, consent, note);
        channel.addValueChangeListener(event -> showFields());
        List.of(sender, contact, url)
                .forEach(field -> field.addValueChangeListener(event -> changed.run()));
        segment.addValueChangeListener(event -> changed.run());
        channel.addValueChangeListener(event -> changed.run());
        consent.addValueChangeListener(event -> changed.run());
        channel.setValue("email");
        consent.setValue(Consent.EMAIL);
    }

    void offer(List<Segment> segments) {
        segment.setItems(segments);
    }

    void show(List<Segment> segments, CampaignPlan plan) {
        segments.stream()
                .filter(one -> one.slug().equals(plan.segment()))
                .findFirst()
                .ifPresent(segment::setValue);
        channel.setValue(plan.channel().kind());
        consent.setValue(plan.channel().consent());
        switch (plan.channel()) {
            case Channel.Email email -> {
                sender.setValue(email.senderName());
                contact.setValue(email.contact());
            }
            case Channel.Webhook webhook -> url.setValue(webhook.address().toString());
            case Channel.File file -> {}
        }
    }

    void suggestSender(String shop) {
        sender.setValue(shop);
    }

    private void showFields() {
        var kind = channel.getValue();
        sender.setVisible(kind.equals("email"));
        contact.setVisible(kind.equals("email"));
        url.setVisible(kind.equals("webhook"));
        consent.setVisible(!kind.equals("email"));
        note.setText(Texts.of("campaign.channel.%s.note".formatted(kind)));
    }

    boolean isEmail() {
        return channel.getValue().equals("email");
    }

    boolean isFile() {
        return channel.getValue().equals("file");
    }

    @Nullable String segment() {
        var chosen = segment.getValue();
        return chosen == null ? null : chosen.slug();
    }

    Channel channel() {
        return switch (channel.getValue()) {
            case "webhook" ->
                    new Channel.Webhook(PlanJson.address(url.getValue()), consent.getValue());
            case "file" -> new Channel.File(consent.getValue());
            default -> new Channel.Email(sender.getValue(), contact.getValue());
        };
    }

    Map<String, HasValidation> fields() {
        return Map.of(
                "segment", segment,
                "channel.sender", sender,
                "channel.contact", contact,
                "channel.url", url);
    }

    void setReadOnly(boolean isReadOnly) {
        segment.setReadOnly(isReadOnly);
        channel.setReadOnly(isReadOnly);
        consent.setReadOnly(isReadOnly);
        List.of(sender, contact, url).forEach(field -> field.setReadOnly(isReadOnly));
    }
}
