// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>

namespace kw::style {

// What a colour is for. Widgets ask for a role and never hold a colour of their own.
enum class Role {
    Window,
    Base,
    Alternate,
    Raised,
    Sunken,
    Border,
    Strong,
    Text,
    Secondary,
    Disabled,
    Accent,
    AccentHover,
    AccentText,
    Mark,
    Link,
    Selection,
    SelectionUnfocused,
    Hover,
    SelectedText,
    Error,
    ErrorFill,
    ErrorFrame,
    Warning,
    WarningFill,
    WarningFrame,
    Success,
    SuccessFill,
    SuccessFrame,
    Info,
    InfoFill,
    InfoFrame,
    EditorKey,
    EditorString,
    EditorNumber,
    EditorComment,
    EditorInstruction,
    EditorTemplate,
    EditorCurrentLine,
    EditorGuide,
    Count,
};

// What a build step does. Idle has no fill.
enum class StepKind { Pull, Transfer, Run, Copy, Export, Push, Idle, Count };

// The last two are for who asks for high contrast: black and white, no fills, colour only where it says
// something.
enum class Scheme { Light, Dark, LightContrast, DarkContrast };

constexpr bool isHighContrast(Scheme scheme)
{
    return scheme == Scheme::LightContrast || scheme == Scheme::DarkContrast;
}

struct FillAndEdge
{
    QColor fill;
    QColor edge;
};

// The tables of the visual design, one pure function each; thread-safe.
QColor color(Role role, Scheme scheme);
FillAndEdge stepColors(StepKind kind, Scheme scheme);

// Colours of things that occur more than once (layers by digest), in the order in which they are given out:
// `index` counts from 0 and wraps around after the eighth.
inline constexpr int identityCount = 8;
FillAndEdge identityColors(int index, Scheme scheme);

// Text on a step's or an identity's fill.
QColor textOnFill(Scheme scheme);

} // namespace kw::style
