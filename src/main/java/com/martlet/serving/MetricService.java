package com.martlet.serving;

import com.martlet.identity.Tenant;
import org.springframework.stereotype.Service;

/** Answers every question for numbers, from day blocks. */
@Service
public class MetricService {

    /**
     * Days inside the loaded range without a row count as zero; days outside it are missing.
     *
     * @throws com.martlet.base.UserError naming what exists when the query asks for something
     *     unknown
     */
    public MetricAnswer ask(Tenant tenant, MetricQuery query) {
        throw new UnsupportedOperationException();
    }
}
