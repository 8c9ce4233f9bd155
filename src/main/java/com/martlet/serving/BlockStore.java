package com.martlet.serving;

import com.martlet.identity.TenantId;
import com.martlet.lake.Lake;
import com.martlet.warehouse.LoadId;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Block files in the lake, and the ones in memory. A file never changes, so a cache never lies. */
@Component
class BlockStore {

    private static final long SHARE_OF_MEMORY = 5;

    private final Lake lake;
    private final BoundedCache<Key, DayBlock> blocks;
    private final BoundedCache<Key, DaySummary> summaries;

    BlockStore(Lake lake) {
        this.lake = lake;
        var capacity = Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY;
        this.blocks = new BoundedCache<>(capacity, DayBlock::bytes);
        this.summaries = new BoundedCache<>(capacity / 2, DaySummary::bytes);
    }

    /** Replaces what an earlier attempt of the same load has left. */
    void write(TenantId tenant, LoadId load, DayBlock block) {
        lake.delete(tenant, folder(block.day(), load));
        lake.append(
                tenant,
                path(block.day(), load),
                new ByteArrayInputStream(BlockFormat.write(block)));
    }

    DayBlock block(TenantId tenant, LocalDate day, LoadId load) {
        var key = new Key(tenant, day, load);
        var cached = blocks.find(key);
        if (cached.isPresent()) {
            return cached.get();
        }
        var block = BlockFormat.read(lake.read(tenant, path(day, load)));
        blocks.put(key, block);
        return block;
    }

    DaySummary summary(TenantId tenant, LocalDate day, LoadId load) {
        var key = new Key(tenant, day, load);
        var cached = summaries.find(key);
        if (cached.isPresent()) {
            return cached.get();
        }
        var summary = BlockFormat.readSummary(lake.read(tenant, path(day, load)));
        summaries.put(key, summary);
        return summary;
    }

    private static String path(LocalDate day, LoadId load) {
        return folder(day, load) + "/block.bin";
    }

    private static String folder(LocalDate day, LoadId load) {
        return "serving/dt=%s/load=%d".formatted(day, load.value());
    }

    private record Key(TenantId tenant, LocalDate day, LoadId load) {}
}
