package com.martlet.serving;

import com.martlet.identity.Tenant;
import com.martlet.warehouse.LoadId;
import com.martlet.warehouse.TableDay;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Writes and reads the day blocks of a tenant. */
@Component
public class DayBlocks {

    /**
     * Writes the blocks of the touched days from the candidate views and compares their totals with
     * the marts.
     *
     * @return the rows of each block, to be published with the load
     */
    public Map<TableDay, Long> write(Tenant tenant, LoadId load, Set<TableDay> touched) {
        throw new UnsupportedOperationException();
    }

    /** The days that have a block, first and last of them bounding the loaded range. */
    public Set<LocalDate> days(Tenant tenant) {
        throw new UnsupportedOperationException();
    }
}
