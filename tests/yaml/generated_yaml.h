// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/value.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QRandomGenerator>

namespace kw::yaml::test {

// Writes valid YAML of every style: block and flow, all scalar styles, anchors, merge keys, comments at every
// place (each with a number of its own, "#c12"), blank lines, all indentations, two-byte line ends,
// byte-order mark, several documents. The same seed gives the same texts.
class Generator
{
public:
    explicit Generator(quint32 seed)
        : m_random(seed)
    {
    }

    QByteArray file();
    // Data for an edit, typed or as YAML text with a style of its own.
    Value value(int depth);
    QByteArray newKey();
    int below(int bound) { return m_random.bounded(bound); }
    bool chance(int percent) { return m_random.bounded(100) < percent; }

private:
    QByteArray pad(int column) const { return QByteArray(column, ' '); }
    QByteArray comment() { return "#c" + QByteArray::number(++m_number); }
    QByteArray behind(); // a comment behind a value, or nothing
    QByteArray above(int column);
    QByteArray word();
    QByteArray scalar(bool isFlow);
    QByteArray blockText(int column);
    QByteArray flow(int depth);
    QByteArray flowLines(int column);
    QByteArray mapping(int column, int depth, bool startsHere);
    QByteArray sequence(int column, int depth, bool startsHere);
    QByteArray behindKey(int column, int depth);
    QByteArray behindDash(int column, int depth);

    QRandomGenerator m_random;
    int m_number = 0;
    int m_step = 2;
    int m_dash = 2;
    int m_gap = 1;
    bool m_hasAnchors = false;
    bool m_isAscii = true;
    QByteArrayList m_anchors;
    QByteArrayList m_mappings; // anchors of mappings
};

} // namespace kw::yaml::test
