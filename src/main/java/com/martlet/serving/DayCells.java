package com.martlet.serving;

import com.martlet.identity.TenantId;
import com.martlet.warehouse.LoadId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What a scan of a day has told, so that another period asks its rows no more. A day of a load
 * never changes, so what is kept never lies; the least recently used goes first.
 */
final class DayCells {

    private static final long SHARE_OF_MEMORY = 10;

    private final BoundedCache<Cut, Kept> kept =
            new BoundedCache<>(Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY, Kept::bytes);

    /**
     * What was asked of a day.
     *
     * @param members names a set of customers by its content; empty for everybody
     * @param version of what customers are, 0 when that is not asked
     */
    record Cut(
            TenantId tenant,
            LocalDate day,
            LoadId load,
            Leaf leaf,
            List<String> by,
            Map<String, Set<String>> filters,
            String members,
            long version) {}

    /** The partial result of each group; nobody adds to them. */
    private record Kept(List<List<String>> keys, List<Partial> partials) {

        private static final long BYTES_OF_A_CUT = 400;
        private static final long BYTES_OF_A_KEY = 120;

        static Kept of(Cells cells, RowGroups groups) {
            var keys = new ArrayList<List<String>>();
            var partials = new ArrayList<Partial>();
            cells.forEach(
                    (group, partial) -> {
                        keys.add(groups.keys().get(group));
                        partials.add(partial);
                    });
            return new Kept(keys, partials);
        }

        Cells in(RowGroups groups, Leaf leaf) {
            var cells = new Cells(leaf);
            for (var i = 0; i < keys.size(); i++) {
                cells.share(groups.number(keys.get(i)), partials.get(i));
            }
            return cells;
        }

        long bytes() {
            return BYTES_OF_A_CUT
                    + BYTES_OF_A_KEY * keys.size()
                    + partials.stream().mapToLong(Partial::bytes).sum();
        }
    }

    /**
     * The cells of a day, by the numbers the groups have; nobody may add to them.
     *
     * @param scan asked when they are not known
     */
    Cells find(Cut cut, RowGroups groups, Supplier<Cells> scan) {
        var known = kept.find(cut);
        if (known.isPresent()) {
            return known.get().in(groups, cut.leaf());
        }
        var cells = scan.get();
        kept.put(cut, Kept.of(cells, groups));
        return cells;
    }
}
