// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * MrcPictureSource:
 *
 * Returns: (transfer full) (nullable): the SVG of the picture @name
 */
typedef GBytes *(*MrcPictureSource) (const char *name, gpointer data);

/**
 * mrc_picture_set_source:
 *
 * Where all pictures come from: the application hands in the content pack. Pictures
 * shown before keep what they have.
 */
void mrc_picture_set_source (MrcPictureSource source, gpointer data, GDestroyNotify destroy);

/**
 * MrcPicture:
 *
 * A picture of the content, drawn from its SVG at the very size it has on the
 * glass, in the middle of its place. It takes the room it is given and asks
 * for none beyond its wish. A picture the source does not have leaves its
 * place empty. A screen reader passes over it: what it shows stands in words beside it.
 *
 * Properties: picture (its name); wish (units; the side it would like to have, 0 for none);
 * cover (fills its place and is cut, as scenes are).
 */
#define MRC_TYPE_PICTURE (mrc_picture_get_type ())
G_DECLARE_FINAL_TYPE (MrcPicture, mrc_picture, MRC, PICTURE, GtkWidget)

GtkWidget *mrc_picture_new (const char *name, double wish);
void mrc_picture_set_picture (MrcPicture *self, const char *name);
const char *mrc_picture_get_picture (MrcPicture *self);

/** mrc_picture_set_texture: shows @texture (a QR code, one px a module) with square dots, as large as whole
 * dots go */
void mrc_picture_set_texture (MrcPicture *self, GdkTexture *texture);

/**
 * MrcGlyph:
 *
 * One of the signs in glyphs/, in the colour of the text around it. It keeps its size.
 */
#define MRC_TYPE_GLYPH (mrc_glyph_get_type ())
G_DECLARE_FINAL_TYPE (MrcGlyph, mrc_glyph, MRC, GLYPH, GtkWidget)

/** mrc_glyph_new: @sign: a file of glyphs/ without its ending; an unknown one is a programming error. @units:
 * its side */
GtkWidget *mrc_glyph_new (const char *sign, double units);
/** mrc_glyph_set_sign: properties sign and units serve templates */
void mrc_glyph_set_sign (MrcGlyph *self, const char *sign);

G_END_DECLS
