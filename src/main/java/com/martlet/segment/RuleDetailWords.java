package com.martlet.segment;

import com.martlet.audit.DetailWords;
import com.martlet.base.UserError;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantId;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says the rules in the trail as the list of segments says them. */
@Component
class RuleDetailWords implements DetailWords {

    private static final String RULE = "rule";

    private final SegmentService segments;
    private final CustomerListService lists;

    RuleDetailWords(SegmentService segments, CustomerListService lists) {
        this.segments = segments;
        this.lists = lists;
    }

    /** A rule that was written before its words changed stands as it was written. */
    @Override
    public Optional<String> say(Tenant tenant, String detail, String value, Locale language) {
        if (!detail.equals(RULE)) {
            return Optional.empty();
        }
        try {
            return Optional.of(words(tenant, language).sentence(RuleJson.read(value)));
        } catch (UserError unreadable) {
            return Optional.empty();
        }
    }

    private RuleWords words(Tenant tenant, Locale language) {
        return new RuleWords(language, tenant.currency())
                .naming(slug -> segment(tenant.id(), slug), slug -> list(tenant.id(), slug));
    }

    private String segment(TenantId tenant, String slug) {
        return segments.find(tenant, slug).map(Segment::name).orElse(slug);
    }

    private String list(TenantId tenant, String slug) {
        return lists.list(tenant).stream()
                .filter(one -> one.slug().equals(slug))
                .map(CustomerList::name)
                .findFirst()
                .orElse(slug);
    }
}
