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

/** Puts the warehouse together: on PostgreSQL, or on Redshift when its host is named. */
@Configuration(proxyBeanMethods = false)
class WarehouseConfiguration {

    @Bean
    WarehouseSql warehouseSql(Entrance entrance) {
        return new WarehouseSql(entrance);
    }

    @Bean
    Loads loads(WarehouseSql sql) {
        return new Loads(sql);
    }

    @Bean
    Pointers pointers(WarehouseSql sql, Clock clock) {
        return new Pointers(sql, clock);
    }

    @Bean
    OldLoads oldLoads(WarehouseSql sql, Lake lake) {
        return new OldLoads(sql, lake);
    }

    @Bean
    PublishChannel publishChannel(@Qualifier("warehouseDataSource") DataSource postgres) {
        return new PublishChannel(postgres);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(
            name = "martlet.warehouse.kind",
            matchIfMissing = true,
            havingValue = "postgresql")
    static class OnPostgreSql {

        @Bean
        Entrance entrance(@Qualifier("warehouseDataSource") DataSource warehouse) {
            return new SharedEntrance(warehouse);
        }

        @Bean
        Engine engine(OwnerDatabase databases, WarehouseSql sql, SecretBox secrets) {
            var provisioner = new Provisioner(databases);
            return new PostgreSqlEngine(
                    provisioner,
                    new LoaderLogins(provisioner, sql, secrets),
                    new Statistics(provisioner, sql));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "martlet.warehouse.kind", havingValue = "redshift")
    static class OnRedshift {

        @Bean
        RedshiftServer redshiftServer(RedshiftProperties settings) {
            return RedshiftServer.of(settings);
        }

        @Bean
        RedshiftUsers redshiftUsers(SecretBox secrets) {
            return new RedshiftUsers(secrets);
        }

        @Bean
        StagedFiles stagedFiles(RedshiftProperties settings) {
            return S3Files.of(settings);
        }

        @Bean
        Entrance entrance(RedshiftServer server, RedshiftUsers users, RedshiftProperties settings) {
            return new RedshiftEntrance(
                    server,
                    users,
                    new Collisions(Collisions::sleep),
                    settings.options().poolSize());
        }

        @Bean
        Engine engine(
                RedshiftServer server,
                RedshiftUsers users,
                RedshiftProperties settings,
                StagedFiles staged,
                Lake lake) {
            var session =
                    new CopySession(
                            server,
                            users,
                            new Collisions(Collisions::sleep),
                            RedshiftServer.iamRole(settings));
            return new RedshiftEngine(
                    server,
                    users,
                    new RedshiftProvisioner(server, users),
                    new FactCopy(lake, staged, session));
        }
    }
}
