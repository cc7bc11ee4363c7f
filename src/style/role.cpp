// SPDX-License-Identifier: Apache-2.0
#include "style/role.h"

#include <array>
#include <optional>

namespace kw::style {

namespace {

struct Pair
{
    QRgb light;
    QRgb dark;

    QColor of(Scheme scheme) const
    {
        return QColor::fromRgb(scheme == Scheme::Light || scheme == Scheme::LightContrast ? light : dark);
    }
};

// In the order of Role.
constexpr std::array<Pair, static_cast<std::size_t>(Role::Count)> roles{{
    {0xF1F2F5, 0x191B1F}, // Window
    {0xFFFFFF, 0x1F2227}, // Base
    {0xF7F8FA, 0x23262C}, // Alternate
    {0xFFFFFF, 0x292D34}, // Raised
    {0xE9EBEF, 0x15171A}, // Sunken
    {0xD6D9E0, 0x373C45}, // Border
    {0x858C99, 0x747C8A}, // Strong
    {0x1B1E24, 0xE3E6EB}, // Text
    {0x555C69, 0xA4ABB8}, // Secondary
    {0x8A909C, 0x6E7581}, // Disabled
    {0x4350B8, 0x5A68D6}, // Accent
    {0x3744A3, 0x4F5CC8}, // AccentHover
    {0xFFFFFF, 0xFFFFFF}, // AccentText
    {0x4350B8, 0x98A5F5}, // Mark
    {0x3F4CB4, 0xA3AEF7}, // Link
    {0xE1E5FA, 0x30365A}, // Selection
    {0xE8EAEE, 0x2C3038}, // SelectionUnfocused
    {0xEEF0F4, 0x272B31}, // Hover
    {0xC9D1F6, 0x3D4680}, // SelectedText
    {0xB3261E, 0xFF9A90}, // Error
    {0xFCECEA, 0x3A2323}, // ErrorFill
    {0xE3A7A2, 0x7A403C}, // ErrorFrame
    {0x8A5300, 0xEDB95E}, // Warning
    {0xFDF3DF, 0x37301F}, // WarningFill
    {0xDDBD80, 0x6E5A2D}, // WarningFrame
    {0x1F7040, 0x74CF95}, // Success
    {0xE7F5EC, 0x1E3327}, // SuccessFill
    {0x9CCBAD, 0x3D6B4E}, // SuccessFrame
    {0x22618F, 0x83C0EA}, // Info
    {0xE6F1F9, 0x1D303E}, // InfoFill
    {0x9DC1DC, 0x3B617C}, // InfoFrame
    {0x1F4E9E, 0x8FB4F7}, // EditorKey
    {0x0E6B4F, 0x7FCFAE}, // EditorString
    {0x8A4B08, 0xE5B06A}, // EditorNumber
    {0x646B78, 0x8E96A4}, // EditorComment
    {0x7A2E8F, 0xD2A0E6}, // EditorInstruction
    {0x8A3B6E, 0xE79AC6}, // EditorTemplate
    {0xF3F4FB, 0x272B34}, // EditorCurrentLine
    {0xE4E6EC, 0x2E323A}, // EditorGuide
}};

struct FillPair
{
    Pair fill;
    Pair edge;

    FillAndEdge of(Scheme scheme) const { return {fill.of(scheme), edge.of(scheme)}; }
};

// In the order of StepKind, without Idle.
constexpr std::array<FillPair, 6> steps{{
    {{0x977AC6, 0x6A5399}, {0x67489A, 0xB499F1}},
    {{0xBDE3F2, 0x4C7C8B}, {0x416A79, 0x7BB5C7}},
    {{0x8BA9E6, 0x2F4779}, {0x4361A1, 0x89AAEC}},
    {{0x63CFA0, 0x0E6A50}, {0x00794D, 0x61C09E}},
    {{0xF4E06A, 0x7D7533}, {0x756300, 0xB7AD5F}},
    {{0xE58E3A, 0x80371A}, {0x954E00, 0xED8E6B}},
}};

constexpr std::array<FillPair, identityCount> identities{{
    {{0x7FD3B2, 0x0B8072}, {0x007656, 0x4BC1AF}},
    {{0xE9B562, 0x953600}, {0x875900, 0xEF8E67}},
    {{0xB48BC0, 0x9E54A9}, {0x7B4F88, 0xD18EDB}},
    {{0xF6E48A, 0x555845}, {0x766200, 0xB2AE75}},
    {{0xE2785A, 0x611D20}, {0x9F4228, 0xEA8D8B}},
    {{0xB5E6EC, 0x0F6275}, {0x366D73, 0x63B9D1}},
    {{0xC9BDFA, 0x3A304C}, {0x665796, 0xB0A3CA}},
    {{0x7F9AEC, 0x2B3F88}, {0x465DAD, 0x89A7FD}},
}};

constexpr Pair contrastGround{0xFFFFFF, 0x000000};
constexpr Pair contrastText{0x000000, 0xFFFFFF};

// What high contrast changes: surfaces are one, lines and second lines as strong as text. Colours that say
// something stay; they are the stronger on such a ground.
std::optional<Pair> contrastColor(Role role)
{
    switch (role) {
    case Role::Window:
    case Role::Base:
    case Role::Alternate:
    case Role::Raised:
    case Role::Sunken:
    case Role::ErrorFill:
    case Role::WarningFill:
    case Role::SuccessFill:
    case Role::InfoFill:
    case Role::EditorCurrentLine:
        return contrastGround;
    case Role::Border:
    case Role::Strong:
    case Role::Text:
    case Role::Secondary:
    case Role::EditorComment:
        return contrastText;
    case Role::ErrorFrame:
        return roles.at(static_cast<std::size_t>(Role::Error));
    case Role::WarningFrame:
        return roles.at(static_cast<std::size_t>(Role::Warning));
    case Role::SuccessFrame:
        return roles.at(static_cast<std::size_t>(Role::Success));
    case Role::InfoFrame:
        return roles.at(static_cast<std::size_t>(Role::Info));
    default:
        return {};
    }
}

} // namespace

QColor color(Role role, Scheme scheme)
{
    if (const std::optional<Pair> strong = isHighContrast(scheme) ? contrastColor(role) : std::nullopt) {
        return strong->of(scheme);
    }
    return roles.at(static_cast<std::size_t>(role)).of(scheme);
}

FillAndEdge stepColors(StepKind kind, Scheme scheme)
{
    if (kind == StepKind::Idle) {
        return {Qt::transparent, color(Role::Strong, scheme)};
    }
    if (isHighContrast(scheme)) {
        return {color(Role::Base, scheme), color(Role::Text, scheme)};
    }
    return steps.at(static_cast<std::size_t>(kind)).of(scheme);
}

FillAndEdge identityColors(int index, Scheme scheme)
{
    if (isHighContrast(scheme)) {
        return {color(Role::Base, scheme), color(Role::Text, scheme)};
    }
    return identities.at(static_cast<std::size_t>(index % identityCount)).of(scheme);
}

QColor textOnFill(Scheme scheme)
{
    return color(scheme == Scheme::Dark ? Role::AccentText : Role::Text, scheme);
}

} // namespace kw::style
