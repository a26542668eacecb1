import { api } from '../client/api.ts';

/** Takes a picture into the newsroom; metadata such as the place it was taken is removed on the way. */
export async function addPicture(file: File) {
  const bytesBase64 = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () =>
      resolve(typeof reader.result === 'string' ? reader.result.replace(/^[^,]*,/u, '') : ''),
    );
    reader.addEventListener('error', () => reject(reader.error ?? new Error('the file cannot be read')));
    reader.readAsDataURL(file);
  });
  return api.media.add({ name: file.name, bytesBase64 });
}
