package com.martlet.segment.ui;

import com.martlet.base.ui.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** What a condition is about: first its kind, then which of that kind. */
class SubjectField extends Div {

    private final Select<ConditionKind> kind = new Select<>();
    private final Select<ConditionSubject> subject = new Select<>();
    private final transient Offer offer;

    /**
     * @param suited told when the rest of the condition must fit another subject
     */
    SubjectField(Offer offer, Runnable suited) {
        this.offer = offer;
        addClassName("m-fields");
        kind.setLabel(Texts.of("segment.kind"));
        kind.setItems(offered());
        kind.setItemLabelGenerator(ConditionKind::word);
        subject.setLabel(Texts.of("segment.subject"));
        subject.setItemLabelGenerator(one -> one.word(offer));
        kind.addValueChangeListener(
                event ->
                        event.getValue().subjects(offer).stream()
                                .findFirst()
                                .ifPresent(this::choose));
        subject.addValueChangeListener(
                event -> {
                    if (event.getValue() != null) {
                        suited.run();
                    }
                });
        add(kind, subject);
    }

    /** A kind of which there is nothing yet cannot be chosen. */
    private List<ConditionKind> offered() {
        return Arrays.stream(ConditionKind.values())
                .filter(one -> !one.subjects(offer).isEmpty())
                .toList();
    }

    void show(ConditionSubject about) {
        var kinds = new ArrayList<>(offered());
        var its = ConditionKind.of(about, offer);
        if (!kinds.contains(its)) {
            kinds.add(its);
            kind.setItems(kinds);
        }
        kind.setValue(its);
        choose(about);
    }

    void listen(Runnable changed) {
        kind.addValueChangeListener(event -> changed.run());
        subject.addValueChangeListener(
                event -> {
                    if (event.getValue() != null) {
                        changed.run();
                    }
                });
    }

    ConditionSubject chosen() {
        return Objects.requireNonNull(subject.getValue(), "one is always chosen");
    }

    private void choose(ConditionSubject chosen) {
        var subjects = new ArrayList<>(kind.getValue().subjects(offer));
        if (!subjects.contains(chosen)) {
            subjects.add(chosen);
        }
        subject.setItems(subjects);
        subject.setValue(chosen);
    }
}
