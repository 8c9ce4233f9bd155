package com.martlet.warehouse;

import com.martlet.home.OwnerDatabase;
import com.martlet.home.SecretBox;
import com.martlet.lake.Lake;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Puts the warehouse together, on PostgreSQL or on Redshift. */
@Configuration(proxyBeanMethods = false)
class WarehouseConfiguration {

    @Bean
    Loads loads(WarehouseSql sql) {
        return new Loads(sql);
    }

    @Bean
    OldLoads oldLoads(WarehouseSql sql, Lake lake) {
        return new OldLoads(sql, lake);
    }

    @Bean
    PublishChannel publishChannel(@Qualifier("warehouseDataSource") DataSource postgres) {
        return new PublishChannel(postgres);
    }

    /** On Redshift it is where stored marts are served from. */
    @Bean
    SharedEntrance sharedEntrance(@Qualifier("warehouseDataSource") DataSource postgres) {
        return new SharedEntrance(postgres);
    }

    /** What readers see. */
    @Bean
    Pointers pointers(SharedEntrance postgres, Clock clock) {
        return new Pointers(new WarehouseSql(postgres), clock);
    }

    @Bean
    Provisioner provisioner(OwnerDatabase databases) {
        return new Provisioner(databases);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(
            name = "martlet.warehouse.kind",
            matchIfMissing = true,
            havingValue = "postgresql")
    static class OnPostgreSql {

        @Bean
        WarehouseSql warehouseSql(SharedEntrance entrance) {
            return new WarehouseSql(entrance);
        }

        @Bean
        Engine engine(Provisioner provisioner, WarehouseSql sql, SecretBox secrets) {
            return new PostgreSqlEngine(
                    provisioner,
                    new TenantLogins(provisioner, sql, secrets),
                    new Statistics(provisioner, sql));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "martlet.warehouse.kind", havingValue = "redshift")
    static class OnRedshift {

        @Bean
        RedshiftLogins redshiftLogins(RedshiftProperties settings, SecretBox secrets) {
            return new RedshiftLogins(RedshiftServer.of(settings), new RedshiftUsers(secrets));
        }

        @Bean
        StagedFiles stagedFiles(RedshiftProperties settings) {
            return S3Files.of(settings);
        }

        @Bean
        RedshiftEntrance redshiftEntrance(RedshiftLogins logins, RedshiftProperties settings) {
            return new RedshiftEntrance(
                    logins.server(), logins.users(), collisions(), settings.options().poolSize());
        }

        @Bean
        WarehouseSql warehouseSql(
                RedshiftEntrance entrance,
                SharedEntrance beside,
                StagedFiles staged,
                RedshiftProperties settings) {
            var role = RedshiftServer.iamRole(settings);
            var unload = new Unload(entrance, staged, role, settings.unloadFrom());
            return new WarehouseSql(entrance, beside, unload);
        }

        @Bean
        @Primary
        Publishing publishing(WarehouseSql sql, SharedEntrance beside, Clock clock) {
            return new CopiedPublishing(
                    new Pointers(sql, clock), new ServingCopy(sql, new WarehouseSql(beside)));
        }

        @Bean
        FactCopy factCopy(
                RedshiftLogins logins, RedshiftProperties settings, StagedFiles staged, Lake lake) {
            var session =
                    new CopySession(
                            logins.server(),
                            logins.users(),
                            collisions(),
                            RedshiftServer.iamRole(settings));
            return new FactCopy(lake, staged, session);
        }

        @Bean
        Engine engine(RedshiftLogins logins, Provisioner beside, FactCopy facts) {
            return new RedshiftEngine(
                    logins.server(),
                    logins.users(),
                    new RedshiftProvisioner(logins.server(), logins.users()),
                    beside,
                    facts);
        }

        private static Collisions collisions() {
            return new Collisions(Collisions::sleep);
        }
    }

    /** Where Redshift answers, and whom it knows. */
    record RedshiftLogins(RedshiftServer server, RedshiftUsers users) {}
}
