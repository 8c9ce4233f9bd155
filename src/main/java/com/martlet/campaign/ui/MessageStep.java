package com.martlet.campaign.ui;

import com.martlet.base.ui.Texts;
import com.martlet.campaign.CampaignPlan;
import com.martlet.campaign.Variant;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is written, in one or several variants. */
class MessageStep extends Div {

    /** The ones people want most; the help names them all. */
    private static final List<String> VARIABLES =
            List.of(
                    "customer.name",
                    "customer.preferred_category",
                    "customer.preferred_brand",
                    "customer.grade",
                    "shop.name");

    private final List<VariantFields> variants = new ArrayList<>();
    private final Div box = new Div();
    private final Div chips = new Div();
    private final Paragraph law = new Paragraph();
    private final Paragraph wrong = new Paragraph();
    private final Button more = new Button(Texts.of("campaign.variant.add"), click -> add());
    private final transient Runnable changed;

    MessageStep(Runnable changed) {
        this.changed = changed;
        addClassName("m-stack");
        box.addClassName("m-variants");
        chips.addClassName("m-chips");
        chips.add(new Span(Texts.of("campaign.insert")));
        VARIABLES.forEach(variable -> chips.add(chip(variable)));
        law.addClassName("m-quiet");
        wrong.addClassName("m-problem");
        wrong.setVisible(false);
        more.addClassName("m-at-start");
        add(box, wrong, chips, law, more);
    }

    private Button chip(String variable) {
        var button =
                new Button(
                        Texts.of("campaign.variable." + variable.replace('.', '_')),
                        click -> insert(variable));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setTooltipText("{{" + variable + "}}");
        return button;
    }

    private void insert(String variable) {
        var usual = Texts.has("campaign.usual." + variable.replace('.', '_'));
        var fallback =
                usual ? " | " + Texts.of("campaign.usual." + variable.replace('.', '_')) : "";
        variants.getLast().insert("{{" + variable + fallback + "}}");
    }

    void show(List<Variant> shown) {
        variants.clear();
        box.removeAll();
        shown.forEach(this::put);
        arrange();
    }

    private void put(Variant variant) {
        var slot = new ArrayList<VariantFields>(1);
        var fields = new VariantFields(variant, changed, () -> remove(slot.getFirst()));
        slot.add(fields);
        variants.add(fields);
        box.add(fields);
    }

    private void add() {
        var last = variants.getLast().read();
        var name = String.valueOf((char) ('A' + variants.size()));
        put(new Variant(name, last.share(), last.subject(), last.text()));
        split();
    }

    private void remove(VariantFields gone) {
        variants.remove(gone);
        box.remove(gone);
        split();
    }

    /** Equal shares; the first takes what is left over. */
    private void split() {
        var each = 100 / variants.size();
        variants.forEach(one -> one.share(each));
        variants.getFirst().share(100 - each * (variants.size() - 1));
        arrange();
        changed.run();
    }

    private void arrange() {
        variants.forEach(one -> one.showAlone(variants.size() == 1));
        more.setVisible(variants.size() < CampaignPlan.MOST_VARIANTS);
    }

    void showFor(boolean isEmail, boolean isKorean) {
        law.setText(
                isEmail
                        ? Texts.of(isKorean ? "campaign.law.mark" : "campaign.law.footer")
                        : Texts.of("campaign.law.other"));
        variants.forEach(one -> one.showSubject(isEmail));
    }

    List<Variant> read() {
        return variants.stream().map(VariantFields::read).toList();
    }

    List<String> names() {
        return read().stream().map(Variant::name).collect(Collectors.toList());
    }

    void say(String problem) {
        wrong.setText(problem);
        wrong.setVisible(!problem.isEmpty());
    }

    Map<String, HasValidation> fields() {
        var fields = new HashMap<String, HasValidation>();
        for (var index = 0; index < variants.size(); index++) {
            fields.putAll(variants.get(index).fields(index));
        }
        return fields;
    }

    void setReadOnly(boolean isReadOnly) {
        variants.forEach(one -> one.setReadOnly(isReadOnly));
        chips.setVisible(!isReadOnly);
        more.setVisible(!isReadOnly && variants.size() < CampaignPlan.MOST_VARIANTS);
    }
}
