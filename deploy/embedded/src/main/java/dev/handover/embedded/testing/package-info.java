/** What the tests of a service need: the servers, one of each per JVM, and hands to reach them directly. */
package dev.handover.embedded.testing;
