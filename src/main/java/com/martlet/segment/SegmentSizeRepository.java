package com.martlet.segment;

import org.springframework.data.jpa.repository.JpaRepository;

/** The sizes of segments over time; call it inside a transaction of the tenant. */
interface SegmentSizeRepository extends JpaRepository<SegmentSizeEntity, SegmentSizeEntity.Key> {}
