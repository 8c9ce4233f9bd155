package com.martlet.segment.ui;

import com.martlet.segment.CustomerAttribute;
import com.martlet.segment.CustomerMetric.Subject;
import com.martlet.segment.Narrowing;
import java.util.List;

/** What a condition can choose from. */
interface Offer {

    /** Slugs of the segments that a rule may name. */
    List<String> segments();

    /** Slugs of uploaded lists. */
    List<String> lists();

    String segmentName(String slug);

    String listName(String slug);

    /** What rows have. */
    List<String> values(Subject subject, Narrowing narrowing);

    /** What customers have. */
    List<String> values(CustomerAttribute attribute);
}
