/** The versions of a policy in a workspace: drafts, checks, activation and tables. */
package dev.handover.classification.policy;
