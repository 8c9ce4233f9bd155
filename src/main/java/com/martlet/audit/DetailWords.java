package com.martlet.audit;

import com.martlet.identity.Tenant;
import java.util.Locale;
import java.util.Optional;

/** Says for people what a module has written into the trail in the words of programs. */
public interface DetailWords {

    /** Empty when the value is none of this module's. */
    Optional<String> say(Tenant tenant, String detail, String value, Locale language);
}
