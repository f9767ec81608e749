/** What a policy version would change about the decisions that stand. */
package dev.handover.classification.backtest;
