package com.martlet.warehouse;

class FolderFilesTest extends StagedFilesContract {

    @Override
    StagedFiles files() {
        return new FolderFiles();
    }
}
