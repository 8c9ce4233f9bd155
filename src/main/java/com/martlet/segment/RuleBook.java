package com.martlet.segment;

/** Finds what rules name. */
interface RuleBook {

    /** The rule of another segment; a {@link com.martlet.base.UserError} when there is none. */
    Rule rule(String segment);

    /** An uploaded list; a {@link com.martlet.base.UserError} when there is none. */
    IdList list(String slug);
}
