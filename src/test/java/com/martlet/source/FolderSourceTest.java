package com.martlet.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.martlet.base.InvalidInput;
import com.martlet.home.HomeFolder;
import com.martlet.identity.Actor;
import com.martlet.identity.Tenant;
import com.martlet.identity.TestPeople;
import com.martlet.testing.MartletTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.node.StringNode;

/** What is collected from a drop folder, and what stays where it is. */
@MartletTest
class FolderSourceTest {

    @Autowired private SourceService sources;
    @Autowired private HomeFolder home;
    @Autowired private ApplicationContext context;

    private Tenant shop;

    @BeforeEach
    void openAShop() {
        shop = new TestPeople(context).aTenant();
    }

    @Test
    void collectsNewFilesOfAFolderOnce() throws IOException {
        createDrop(Map.of());
        drop("drop/2019-10-01.csv", "a");
        drop("drop/deeper/2019-10-02.csv", "b");

        assertThat(sources.collect(shop.id()))
                .extracting(ReceivedFile::name)
                .containsExactly("2019-10-01.csv", "deeper/2019-10-02.csv");
        assertThat(sources.collect(shop.id())).isEmpty();

        drop("drop/2019-10-03.csv", "c");
        drop("drop/copy.csv", "a");
        assertThat(sources.collect(shop.id()))
                .extracting(ReceivedFile::name)
                .containsExactly("2019-10-03.csv");
    }

    @Test
    void leavesHiddenFilesAndFilesOnTheirWayAlone() throws IOException {
        createDrop(Map.of());
        drop("drop/a.csv.part", "a");
        drop("drop/.b.csv", "b");
        drop("drop/.git/c.csv", "c");

        assertThat(sources.collect(shop.id())).isEmpty();
    }

    @Test
    void doesNotFollowLinksOutOfTheFolder() throws IOException {
        createDrop(Map.of());
        var secret = Files.writeString(home.file("secret-" + shop.slug()), "secret");
        Files.createSymbolicLink(folder().resolve("drop/link.csv"), secret);
        Files.createSymbolicLink(folder().resolve("drop/folder"), home.path());

        assertThat(sources.collect(shop.id())).isEmpty();
    }

    @Test
    void refusesAFolderThatIsALinkItself() throws IOException {
        createDrop(Map.of());
        Files.delete(folder().resolve("drop"));
        Files.createSymbolicLink(folder().resolve("drop"), home.path());

        assertThatThrownBy(() -> sources.collect(shop.id()))
                .hasMessageContaining("leads out of the drop folder");
    }

    @Test
    void refusesFolderNamesThatLeadElsewhere() {
        assertThatThrownBy(() -> createDrop(Map.of("folder", "../../etc")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("\"../../etc\" is no folder name");
    }

    private void createDrop(Map<String, String> settings) {
        var draft = new SourceDraft("drop", "folder", StringNode.valueOf("kaggle"), settings);
        sources.create(shop, Actor.martlet(shop), draft);
    }

    private Path folder() {
        return home.folder("drop").resolve(shop.slug());
    }

    /** A file that nobody has touched for a while. */
    private void drop(String name, String content) throws IOException {
        var file = folder().resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
    }
}
