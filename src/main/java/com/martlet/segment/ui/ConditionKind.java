package com.martlet.segment.ui;

import com.martlet.base.ui.Texts;
import com.martlet.segment.CustomerAttribute;
import com.martlet.segment.CustomerMetric;
import com.martlet.segment.CustomerScore;
import com.martlet.segment.EventType;
import com.martlet.segment.LastTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The kinds of conditions, as people look for them. */
enum ConditionKind {
    PURCHASE,
    BEHAVIOUR,
    RECENCY,
    RFM,
    VALUE,
    PREFERENCE,
    SERVICE,
    PROFILE,
    LIST,
    SEGMENT;

    String word() {
        return Texts.of("segment.kind." + name().toLowerCase(Locale.ROOT));
    }

    /**
     * @param offer the lists and segments there are
     */
    List<ConditionSubject> subjects(Offer offer) {
        return switch (this) {
            case PURCHASE -> metrics(CustomerMetric.Subject.PURCHASES);
            case BEHAVIOUR -> behaviour();
            case RECENCY ->
                    Arrays.stream(LastTime.values())
                            .map(one -> new ConditionSubject("recency", one.id()))
                            .toList();
            case RFM -> rfm();
            case VALUE -> value();
            case PREFERENCE ->
                    List.of(
                            attribute(CustomerAttribute.PREFERRED_CATEGORY),
                            attribute(CustomerAttribute.PREFERRED_BRAND));
            case SERVICE -> metrics(CustomerMetric.Subject.SERVICE);
            case PROFILE -> profile();
            case LIST -> named("list", offer.lists());
            case SEGMENT -> named("segment", offer.segments());
        };
    }

    static ConditionKind of(ConditionSubject subject, Offer offer) {
        return switch (subject.node()) {
            case "list" -> LIST;
            case "segment" -> SEGMENT;
            default ->
                    Arrays.stream(values())
                            .filter(kind -> kind.subjects(offer).contains(subject))
                            .findFirst()
                            .orElse(subject.node().equals("attribute") ? PROFILE : BEHAVIOUR);
        };
    }

    private static List<ConditionSubject> metrics(CustomerMetric.Subject subject) {
        return Arrays.stream(CustomerMetric.values())
                .filter(metric -> metric.subject() == subject)
                .map(metric -> new ConditionSubject("metric", metric.id()))
                .toList();
    }

    private static List<ConditionSubject> behaviour() {
        var subjects = new ArrayList<ConditionSubject>();
        subjects.add(new ConditionSubject("event", EventType.ANY));
        EventType.known().forEach(type -> subjects.add(new ConditionSubject("event", type)));
        subjects.add(new ConditionSubject("metric", CustomerMetric.VISIT_DAYS.id()));
        return subjects;
    }

    private static List<ConditionSubject> value() {
        var attributes =
                Stream.of(CustomerAttribute.VALUE_TIER, CustomerAttribute.CHURNED)
                        .map(ConditionKind::attribute);
        var scores =
                Arrays.stream(CustomerScore.values())
                        .filter(CustomerScore::isValue)
                        .map(ConditionKind::score);
        return Stream.concat(scores, attributes).toList();
    }

    private static List<ConditionSubject> rfm() {
        var scores =
                Arrays.stream(CustomerScore.values())
                        .filter(one -> !one.isValue())
                        .map(ConditionKind::score);
        return Stream.concat(Stream.of(attribute(CustomerAttribute.RFM_SEGMENT)), scores).toList();
    }

    private static List<ConditionSubject> profile() {
        return Stream.of(
                        CustomerAttribute.GENDER,
                        CustomerAttribute.AGE,
                        CustomerAttribute.BIRTH_YEAR,
                        CustomerAttribute.GRADE,
                        CustomerAttribute.COUNTRY,
                        CustomerAttribute.SIGNED_UP,
                        CustomerAttribute.FIRST_PURCHASE,
                        CustomerAttribute.LAST_PURCHASE,
                        CustomerAttribute.CONSENT_EMAIL,
                        CustomerAttribute.CONSENT_SMS)
                .map(ConditionKind::attribute)
                .toList();
    }

    private static ConditionSubject attribute(CustomerAttribute attribute) {
        return new ConditionSubject("attribute", attribute.id());
    }

    private static ConditionSubject score(CustomerScore score) {
        return new ConditionSubject("score", score.id());
    }

    private static List<ConditionSubject> named(String node, List<String> slugs) {
        return slugs.stream().map(slug -> new ConditionSubject(node, slug)).toList();
    }
}
