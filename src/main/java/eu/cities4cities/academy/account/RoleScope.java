package eu.cities4cities.academy.account;

/** What a role is limited to: a course, a community, or nothing. */
record RoleScope(Long courseId, Long communityId) {}
