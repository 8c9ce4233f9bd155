package com.martlet.lake;

import com.martlet.testing.InMemoryLake;

class InMemoryLakeTest extends LakeContract {

    private final Lake lake = new InMemoryLake();

    @Override
    Lake lake() {
        return lake;
    }
}
