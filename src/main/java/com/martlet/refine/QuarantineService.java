package com.martlet.refine;

import com.martlet.identity.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Refused rows with reason, file and line. */
@Service
public class QuarantineService {

    /**
     * @param cursor {@link QuarantinePage#next()} of the page before, null for the first
     */
    public QuarantinePage find(TenantId tenant, QuarantineFilter filter, @Nullable String cursor) {
        throw new UnsupportedOperationException();
    }
}
