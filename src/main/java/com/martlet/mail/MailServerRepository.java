package com.martlet.mail;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.transaction.annotation.Transactional;

/** The row of the mail server. */
@Transactional
interface MailServerRepository extends JpaRepository<MailServerEntity, Integer> {

    default Optional<MailServerEntity> find() {
        return findById(MailServerEntity.ONLY);
    }
}
