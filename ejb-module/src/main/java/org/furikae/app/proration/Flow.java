package org.furikae.app.proration;

import org.furikae.claim.Yen;
import org.furikae.insurer.InsurerKind;

/**
 * A stream of the picture from claims to insurers.
 *
 * @param source whose claims, in Japanese: the bearers that the pools have in common, such as 支払基金 or 国保（東京都）
 * @param target the kind of insurers that bear them
 * @param amount together
 */
public record Flow(String source, InsurerKind target, Yen amount) {}
