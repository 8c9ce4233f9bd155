package com.martlet.campaign.ui;

import com.martlet.base.ui.Card;
import com.martlet.base.ui.Texts;
import com.martlet.campaign.Campaign;
import com.martlet.campaign.CampaignDraft;
import com.martlet.campaign.CampaignPlan;
import com.martlet.campaign.SendingRules;
import com.martlet.campaign.Variant;
import com.martlet.identity.Tenant;
import com.martlet.segment.Segment;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The steps of a campaign's form, one card each; reads them into a draft. */
class CampaignSteps extends Div {

    private final TextField name = new TextField(Texts.of("campaign.name"));
    private final TextField slug = new TextField(Texts.of("campaign.slug"));
    private final AudienceStep audience;
    private final MessageStep message;
    private final TimingStep timing;
    private final CheckStep check;
    private final transient Runnable changed;
    private boolean isFilling = true;

    CampaignSteps(SendingRules rules, Runnable changed, CheckStep.Listener checking) {
        this.changed = changed;
        addClassName("m-stack");
        audience = new AudienceStep(this::react);
        message = new MessageStep(this::react);
        timing = new TimingStep(rules, this::react);
        check = new CheckStep(checking);
        slug.setHelperText(Texts.of("campaign.slug.help"));
        name.addValueChangeListener(event -> react());
        slug.addValueChangeListener(event -> react());
        name.addClassName("m-wide-field");
        var names = new Div(name, slug);
        names.addClassNames("m-fields", "m-top");
        add(
                Card.titled(Texts.of("campaign.step.audience"), names, audience),
                Card.titled(Texts.of("campaign.step.message"), message),
                Card.titled(Texts.of("campaign.step.timing"), timing),
                Card.titled(Texts.of("campaign.step.check"), check));
    }

    /** Who there is to write to and to show a test to. */
    record Surroundings(
            Tenant tenant,
            List<Segment> segments,
            List<String> colleagues,
            String self,
            LocalDate today) {}

    private transient @Nullable Surroundings surroundings;

    void show(Surroundings around, @Nullable Campaign campaign) {
        isFilling = true;
        surroundings = around;
        audience.offer(around.segments());
        slug.setReadOnly(campaign != null);
        if (campaign == null) {
            slug.setValue("campaign-" + around.today());
            audience.suggestSender(around.tenant().name());
            message.show(List.of(new Variant("A", 100, "", "")));
            timing.show(
                    CampaignPlan.USUAL_HOLDOUT_PERCENT,
                    CampaignPlan.USUAL_WINDOW_DAYS,
                    null,
                    around.today());
        } else {
            var plan = campaign.plan();
            name.setValue(campaign.name());
            slug.setValue(campaign.slug());
            audience.show(around.segments(), plan);
            message.show(plan.variants());
            timing.show(plan.holdoutPercent(), plan.windowDays(), plan.sendAt(), around.today());
        }
        fit();
        isFilling = false;
    }

    /** Fields that are only being filled tell of changes too. */
    private void react() {
        if (!isFilling) {
            fit();
            changed.run();
        }
    }

    private void fit() {
        var around = surroundings;
        if (around != null) {
            message.showFor(audience.isEmail(), around.tenant().language().equals("ko"));
            check.showTestFor(audience.isEmail(), audience.isFile());
            check.offer(message.names(), around.colleagues(), around.self());
        }
    }

    CheckStep check() {
        return check;
    }

    /** Throws a {@link com.martlet.base.UserError} where an address cannot be read. */
    CampaignDraft read() {
        return new CampaignDraft(
                slug.getValue(),
                name.getValue(),
                audience.segment(),
                audience.channel(),
                message.read(),
                timing.holdout(),
                timing.window(),
                timing.sendAt());
    }

    boolean isEmail() {
        return audience.isEmail();
    }

    CampaignMarks marks() {
        Map<String, HasValidation> fields = new HashMap<>();
        fields.put("name", name);
        fields.put("slug", slug);
        fields.putAll(audience.fields());
        fields.putAll(message.fields());
        fields.putAll(timing.fields());
        return new CampaignMarks(fields, message::say);
    }

    void setReadOnly(boolean isReadOnly) {
        name.setReadOnly(isReadOnly);
        slug.setReadOnly(isReadOnly || slug.isReadOnly());
        audience.setReadOnly(isReadOnly);
        message.setReadOnly(isReadOnly);
        timing.setReadOnly(isReadOnly);
        check.setReadOnly(isReadOnly);
    }
}
